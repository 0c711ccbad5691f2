package market.sourcing.infra.imports.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant BEGUN = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void what_went_at_one_speed_from_the_first_second_on_has_that_speed() {
        for (long seconds : new long[] {1, 5, 30, 600}) {
            double mean = 100 * (1 - Math.exp(-seconds / 30.0));
            var pace = new Pace(mean, BEGUN, BEGUN.plusSeconds(seconds), BEGUN.plusSeconds(seconds));

            assertThat(pace.linesPerSecond()).isCloseTo(100, within(0.001));
            assertThat(pace.endOf(500)).contains(BEGUN.plusSeconds(seconds + 5));
        }
    }

    @Test
    void while_nothing_happens_it_falls_and_there_is_no_end_in_sight() {
        var stuck = new Pace(100, BEGUN, BEGUN.plusSeconds(600), BEGUN.plusSeconds(630));
        var dead = new Pace(100, BEGUN, BEGUN.plusSeconds(600), BEGUN.plus(Duration.ofHours(3)));

        assertThat(stuck.linesPerSecond()).isCloseTo(100 / Math.E, within(0.001));
        assertThat(dead.endOf(500)).isEmpty();
    }

    @Test
    void before_it_has_begun_there_is_none() {
        assertThat(new Pace(0, null, null, BEGUN).linesPerSecond()).isZero();
        assertThat(new Pace(0, BEGUN, BEGUN, BEGUN).endOf(1)).isEmpty();
    }
}
