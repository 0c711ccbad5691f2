package market.sourcing.domain.delivery.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * In a country, or a region of it, factories could not work for a time: it does not count for what they promised.
 *
 * @param country ISO 3166-1 alpha-2
 * @param region a part of what factories state as their region; null for the whole country
 * @param from the first instant that does not count
 * @param to the first instant that counts again
 * @param fingerprint of the request, to tell a repeat from another request under the same key
 */
@StoredAs("sourcing.delivery.ForceMajeureDeclared")
public record ForceMajeureDeclared(
        String excuseId,
        String country,
        @Nullable String region,
        Instant from,
        Instant to,
        String reason,
        String operatorId,
        Instant declaredAt,
        String fingerprint)
        implements ExcuseEvent {}
