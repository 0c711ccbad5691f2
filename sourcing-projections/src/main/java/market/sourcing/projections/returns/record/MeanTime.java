package market.sourcing.projections.returns.record;

import java.time.Duration;
import java.util.Optional;
import market.sourcing.projections.delivery.record.RecordRules;

/** So much time for so many. */
public record MeanTime(Duration together, long sample) {

    /** Whole seconds; empty where there are too few to tell. */
    public Optional<Duration> mean() {
        return sample < RecordRules.LEAST_SAMPLE
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(together.toSeconds() / sample));
    }
}
