package market.sourcing.projections.delivery.excuse;

import java.time.Instant;
import market.sourcing.projections.view.Versioned;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One declaration of force majeure.
 *
 * @param version of the declaration; what happens to promises does not raise it
 * @param country ISO 3166-1 alpha-2
 * @param region a part of what factories state as their region; null for the whole country
 * @param from the first instant that does not count
 * @param to the first instant that counts again
 * @param appliedAt when every promise that it touches had been told; null while some may follow
 * @param extended promises that got a later due time so far
 * @param excused misses that were none because of it so far
 * @param logPosition of the declaration
 */
public record Declaration(
        @BsonId String id,
        long version,
        String country,
        @Nullable String region,
        Instant from,
        Instant to,
        String reason,
        String operatorId,
        Instant declaredAt,
        @Nullable Instant appliedAt,
        long extended,
        long excused,
        long logPosition)
        implements Versioned {

    Declaration applied(Instant at, long newVersion) {
        return with(newVersion, at, extended, excused);
    }

    Declaration withExtended() {
        return with(version, appliedAt, extended + 1, excused);
    }

    Declaration withExcused() {
        return with(version, appliedAt, extended, excused + 1);
    }

    private Declaration with(long newVersion, @Nullable Instant newAppliedAt, long newExtended, long newExcused) {
        return new Declaration(
                id,
                newVersion,
                country,
                region,
                from,
                to,
                reason,
                operatorId,
                declaredAt,
                newAppliedAt,
                newExtended,
                newExcused,
                logPosition);
    }
}
