package market.sourcing.infra.carriers;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.dao.DataAccessException;

/**
 * What is measured of refused scans. Meter: sourcing.scans.refused, a gauge of how many nobody has settled, counted at most every
 * five seconds.
 */
final class RefusedScanMetrics {
    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

    private final RefusedScans refused;
    private long count;
    private long countedAt = System.nanoTime() - FRESH_NANOS;

    RefusedScanMetrics(MeterRegistry registry, RefusedScans refused) {
        this.refused = refused;
        Gauge.builder("sourcing.scans.refused", this, RefusedScanMetrics::count)
                .strongReference(true)
                .register(registry);
    }

    private synchronized double count() {
        try {
            if (System.nanoTime() - countedAt >= FRESH_NANOS) {
                count = refused.count();
                countedAt = System.nanoTime();
            }
            return count;
        } catch (DataAccessException unreachable) {
            return Double.NaN;
        }
    }
}
