package market.sourcing.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final Duration SINGLE = Duration.ofSeconds(2);

    @Test
    void what_is_waited_for_in_a_row_is_counted_together() {
        Patience.during(() -> {
            assertThat(Patience.left(SINGLE)).isEqualTo(SINGLE);
            waits(Duration.ofSeconds(3));
            assertThat(Patience.left(SINGLE)).isEqualTo(Patience.OF_A_COMMAND.minusSeconds(3));
            assertThat(Patience.isOver()).isFalse();
            waits(Duration.ofSeconds(1));
            assertThat(Patience.left(SINGLE)).isZero();
            assertThat(Patience.isOver()).isTrue();
            return true;
        });
    }

    @Test
    void a_command_inside_another_has_what_that_one_has_left() {
        Patience.during(() -> {
            waits(Patience.OF_A_COMMAND);
            return Patience.during(() -> assertThat(Patience.isOver()).isTrue());
        });
    }

    @Test
    void what_is_done_for_others_too_has_all_of_it_and_leaves_the_rest_as_it_was() {
        Patience.during(() -> {
            waits(Patience.OF_A_COMMAND);
            Patience.anew(() -> assertThat(Patience.isOver()).isFalse());
            return assertThat(Patience.isOver()).isTrue();
        });
    }

    @Test
    void outside_a_command_nobody_counts() {
        waits(Duration.ofHours(1));
        assertThat(Patience.isOver()).isFalse();
        assertThat(Patience.left(SINGLE)).isEqualTo(SINGLE);
    }

    private static void waits(Duration time) {
        Patience.waited(time.toNanos());
    }
}
