package market.sourcing.infra.sequencer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SequencerMetricsTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SequencerMetrics metrics = new SequencerMetrics(meters);

    @Test
    void who_has_given_no_position_does_not_say_which_was_the_last() {
        assertThat(head()).isNaN();
        metrics.numbering(true);
        assertThat(head()).isNaN();
        metrics.done(new Batch(3, 7, Instant.EPOCH));
        assertThat(head()).isEqualTo(7);
    }

    @Test
    void who_has_lost_the_log_to_another_does_not_say_where_it_ends() {
        metrics.numbering(true);
        metrics.done(new Batch(3, 7, Instant.EPOCH));
        metrics.numbering(false);
        assertThat(head()).isNaN();
        assertThat(meters.get("sourcing.sequencer.active").gauge().value()).isZero();
        metrics.numbering(true);
        assertThat(head()).isNaN();
    }

    @Test
    void an_event_without_a_readable_time_has_a_position_all_the_same() {
        metrics.numbering(true);
        metrics.done(new Batch(1, 8, null));
        assertThat(head()).isEqualTo(8);
        assertThat(meters.get("sourcing.sequencer.lag").timer().count()).isZero();
    }

    private double head() {
        return meters.get("sourcing.sequencer.head").gauge().value();
    }
}
