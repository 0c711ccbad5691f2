package market.sourcing.infra.sequencer;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import market.sourcing.infra.eventstore.EventTime;

/** How far numbering is behind, how much it does at once, and whether this process is the one that does it. */
final class SequencerMetrics {
    private final Timer lag;
    private final DistributionSummary batchSize;
    private final AtomicLong head = new AtomicLong(-1);
    private final AtomicBoolean numbering = new AtomicBoolean();

    SequencerMetrics(MeterRegistry registry) {
        lag = Timer.builder("sourcing.sequencer.lag")
                .description("From the oldest event of a batch to its position")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        batchSize = DistributionSummary.builder("sourcing.sequencer.batch")
                .description("Events numbered at once")
                .baseUnit("events")
                .register(registry);
        Gauge.builder("sourcing.sequencer.head", head, AtomicLong::doubleValue)
                .description("The last position given by this process")
                .register(registry);
        Gauge.builder("sourcing.sequencer.active", numbering, on -> on.get() ? 1 : 0)
                .description("1 while this process numbers the log, 0 while another does")
                .register(registry);
    }

    void numbering(boolean on) {
        numbering.set(on);
    }

    void done(Batch batch) {
        if (batch.oldest() != null) {
            var since = Duration.between(batch.oldest(), EventTime.now());
            lag.record(since.isNegative() ? Duration.ZERO : since);
            batchSize.record(batch.numbered());
            head.set(batch.head());
        }
    }
}
