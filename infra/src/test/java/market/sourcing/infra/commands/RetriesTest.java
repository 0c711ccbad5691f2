package market.sourcing.infra.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import market.sourcing.infra.eventstore.Patience;
import org.junit.jupiter.api.Test;

class RetriesTest {
    private static final IllegalStateException LOST = new IllegalStateException("another was faster");

    @Test
    void a_command_that_has_waited_long_enough_elsewhere_is_not_tried_again() {
        Patience.during(() -> {
            var retries = new Retries();
            retries.pauseOrGiveUp(LOST);
            Patience.waited(Duration.ofMinutes(1).toNanos());
            assertThatThrownBy(() -> retries.pauseOrGiveUp(LOST))
                    .isInstanceOf(Contended.class)
                    .hasCause(LOST);
            return true;
        });
    }

    @Test
    void what_is_paused_between_attempts_is_waited_too() {
        Patience.during(() -> {
            var retries = new Retries();
            int attempts = 0;
            while (!gaveUp(retries)) {
                attempts++;
            }
            assertThat(attempts).isBetween(1, 16);
            Patience.waited(Duration.ofMillis(3_499).toNanos());
            return assertThat(Patience.isOver()).isTrue();
        });
    }

    private static boolean gaveUp(Retries retries) {
        try {
            retries.pauseOrGiveUp(LOST);
            return false;
        } catch (Contended enough) {
            return true;
        }
    }
}
