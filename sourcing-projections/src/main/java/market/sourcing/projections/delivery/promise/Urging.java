package market.sourcing.projections.delivery.promise;

import java.time.Instant;
import market.sourcing.domain.delivery.event.DispatchUrged;
import market.sourcing.projections.fold.Instants;

/**
 * The buyer asked for haste.
 *
 * @param nextAt the buyer may not urge again before
 */
public record Urging(Instant urgedAt, Instant nextAt) {
    static Urging of(DispatchUrged event) {
        return new Urging(Instants.stored(event.urgedAt()), Instants.stored(event.nextAt()));
    }
}
