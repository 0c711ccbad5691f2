package market.sourcing.api.delivery.excuse;

import java.time.Instant;
import market.sourcing.projections.delivery.excuse.Declaration;
import org.jspecify.annotations.Nullable;

/**
 * One declaration of force majeure and what came of it so far.
 *
 * @param region null for the whole country
 * @param from the first instant that does not count
 * @param to the first instant that counts again
 * @param declaredBy the operator's account
 * @param appliedAt when every promise that it touches had been told; null while some may follow
 * @param extended promises that got a later due time
 * @param excused misses that were none because of it
 */
record DeclarationShown(
        String id,
        long version,
        String country,
        @Nullable String region,
        Instant from,
        Instant to,
        String reason,
        Instant declaredAt,
        String declaredBy,
        @Nullable Instant appliedAt,
        long extended,
        long excused) {

    static DeclarationShown of(Declaration declaration) {
        return new DeclarationShown(
                declaration.id(),
                declaration.version(),
                declaration.country(),
                declaration.region(),
                declaration.from(),
                declaration.to(),
                declaration.reason(),
                declaration.declaredAt(),
                declaration.operatorId(),
                declaration.appliedAt(),
                declaration.extended(),
                declaration.excused());
    }
}
