package market.sourcing.infra.timers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import market.sourcing.domain.timer.Timer;
import market.sourcing.domain.timer.TimerKind;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private final Failures failures = new Failures();

    @Test
    void a_failure_is_told_loudly_once_until_a_timer_of_its_kind_succeeds() {
        assertThat(failures.tell(entry("a"), new IllegalStateException())).isTrue();
        assertThat(failures.tell(entry("a"), new IllegalStateException())).isFalse();
        assertThat(failures.tell(entry("b"), new IllegalStateException())).isFalse();
        assertThat(failures.tell(entry("b"), new ArithmeticException())).isTrue();

        failures.over(TimerKind.QUOTE_EXPIRY);
        assertThat(failures.tell(entry("a"), new ArithmeticException())).isTrue();
    }

    private static AgendaEntry entry(String subject) {
        return new AgendaEntry(new Timer(TimerKind.QUOTE_EXPIRY, subject, Instant.EPOCH), 0, 0);
    }
}
