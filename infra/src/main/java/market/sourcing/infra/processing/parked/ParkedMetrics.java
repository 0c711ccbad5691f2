package market.sourcing.infra.processing.parked;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.dao.DataAccessException;

/**
 * What is measured of parked events. Meter: sourcing.log.parked, a gauge of how many events are parked for anybody, counted at
 * most every five seconds; anything but 0 is an alarm.
 */
final class ParkedMetrics {
    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

    private final ParkedEvents parked;
    private long count;
    private long countedAt = System.nanoTime() - FRESH_NANOS;

    ParkedMetrics(MeterRegistry registry, ParkedEvents parked) {
        this.parked = parked;
        Gauge.builder("sourcing.log.parked", this, ParkedMetrics::count)
                .strongReference(true)
                .register(registry);
    }

    private synchronized double count() {
        try {
            if (System.nanoTime() - countedAt >= FRESH_NANOS) {
                count = parked.count();
                countedAt = System.nanoTime();
            }
            return count;
        } catch (DataAccessException unreachable) {
            return Double.NaN;
        }
    }
}
