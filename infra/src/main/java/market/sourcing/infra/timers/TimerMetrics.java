package market.sourcing.infra.timers;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import market.sourcing.domain.timer.TimerKind;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * What is measured of timers. Meters: sourcing.timer.waiting, sourcing.timer.late (gauges, counted at most every five seconds),
 * sourcing.timer.lateness (a timer by kind: from due to fired), sourcing.timer.failures (a counter by kind).
 */
final class TimerMetrics {
    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

    private final MeterRegistry registry;
    private final Supplier<AgendaCounts> count;
    private @Nullable AgendaCounts counted;
    private long countedAt;

    TimerMetrics(MeterRegistry registry, Supplier<AgendaCounts> count) {
        this.registry = registry;
        this.count = count;
        gauge("sourcing.timer.waiting", AgendaCounts::waiting);
        gauge("sourcing.timer.late", AgendaCounts::late);
    }

    private void gauge(String name, ToDoubleFunction<AgendaCounts> value) {
        Gauge.builder(name, this, metrics -> metrics.value(value))
                .strongReference(true)
                .register(registry);
    }

    private synchronized double value(ToDoubleFunction<AgendaCounts> value) {
        try {
            var known = counted;
            if (known == null || System.nanoTime() - countedAt > FRESH_NANOS) {
                known = count.get();
                counted = known;
                countedAt = System.nanoTime();
            }
            return value.applyAsDouble(known);
        } catch (DataAccessException unreachable) {
            return Double.NaN;
        }
    }

    void fired(TimerKind kind, Duration late) {
        registry.timer("sourcing.timer.lateness", "kind", kind.name()).record(late);
    }

    void failed(TimerKind kind) {
        registry.counter("sourcing.timer.failures", "kind", kind.name()).increment();
    }
}
