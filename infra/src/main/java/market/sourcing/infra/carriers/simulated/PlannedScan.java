package market.sourcing.infra.carriers.simulated;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.carrier.Scan;

/**
 * A scan that will be made.
 *
 * @param knownAt when the carrier itself knows of it, and says so when asked
 * @param toldAt when it tells by itself, once for each
 */
record PlannedScan(Scan scan, Instant knownAt, List<Instant> toldAt) {
    PlannedScan {
        toldAt = List.copyOf(toldAt);
    }
}
