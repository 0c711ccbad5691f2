package market.sourcing.infra.processing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.function.ToDoubleFunction;
import market.sourcing.infra.processing.builds.Board;
import market.sourcing.infra.processing.builds.Build;
import market.sourcing.projections.view.View;

/**
 * What is measured of every view. Meters: sourcing.view.events, sourcing.view.batch, sourcing.view.parked (counters and a
 * timer); sourcing.view.lag.events, sourcing.view.lag.seconds, sourcing.view.build.percent (gauges, no number when there is no
 * such build). While nobody can look, seconds go on counting, for that must be alarmed, and the others are no number.
 */
record ViewMetrics(MeterRegistry registry) {
    void timed(Build build, int events, Runnable batch) {
        registry.timer("sourcing.view.batch", tags(build)).record(batch);
        registry.counter("sourcing.view.events", tags(build)).increment(events);
    }

    void parked(Build build) {
        registry.counter("sourcing.view.parked", tags(build)).increment();
    }

    void watch(View<?> view, Board board) {
        gauge("sourcing.view.lag.events", view, Build.State.LIVE, board, board::lagEvents);
        gauge("sourcing.view.lag.seconds", view, Build.State.LIVE, board, board::lagSeconds);
        gauge("sourcing.view.build.percent", view, Build.State.BUILDING, board, board::percent);
    }

    private void gauge(String name, View<?> view, Build.State state, Board board, ToDoubleFunction<Build> value) {
        Gauge.builder(
                        name,
                        board,
                        b -> b.find(view, state).stream()
                                .mapToDouble(value)
                                .findFirst()
                                .orElse(Double.NaN))
                .tags("view", view.versionedName())
                .strongReference(true)
                .register(registry);
    }

    private static Tags tags(Build build) {
        return Tags.of("view", build.view() + "_v" + build.version());
    }
}
