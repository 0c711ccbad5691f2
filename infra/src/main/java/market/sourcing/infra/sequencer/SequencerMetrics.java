package market.sourcing.infra.sequencer;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import market.sourcing.infra.eventstore.EventTime;

/** How far numbering is behind, how much it does at once, and whether this process is the one that does it. */
final class SequencerMetrics {
    private final Timer lag;
    private final DistributionSummary batchSize;
    private volatile double head = Double.NaN;
    private volatile boolean numbering;

    SequencerMetrics(MeterRegistry registry) {
        lag = Timer.builder("sourcing.sequencer.lag")
                .description("From the oldest event of a batch to its position")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        batchSize = DistributionSummary.builder("sourcing.sequencer.batch")
                .description("Events numbered at once")
                .baseUnit("events")
                .register(registry);
        Gauge.builder("sourcing.sequencer.head", this, metrics -> metrics.head)
                .description(
                        "The last position given by this process; no number until it has given one, or while another gives them")
                .strongReference(true)
                .register(registry);
        Gauge.builder("sourcing.sequencer.active", this, metrics -> metrics.numbering ? 1 : 0)
                .description("1 while this process numbers the log, 0 while another does")
                .strongReference(true)
                .register(registry);
    }

    void numbering(boolean on) {
        numbering = on;
        head = Double.NaN;
    }

    /** @param batch of one event at least */
    void done(Batch batch) {
        head = batch.head();
        if (batch.oldest() != null) {
            var since = Duration.between(batch.oldest(), EventTime.now());
            lag.record(since.isNegative() ? Duration.ZERO : since);
            batchSize.record(batch.numbered());
        }
    }
}
