package market.sourcing.domain.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.junit.jupiter.api.Test;

class PauseTest {
    private static final Instant FROM = Instant.parse("2030-01-01T00:00:00Z");

    @Test
    void a_pause_does_not_end_before_it_begins() {
        var refused = catchThrowableOfType(Refused.class, () -> new Pause(FROM, FROM.minusNanos(1)));
        assertThat(refused.code()).isEqualTo(RefusalCode.INVALID_VALUE);
        assertThat(refused.facts()).containsEntry("field", "to");
    }

    @Test
    void a_pause_may_be_over_when_it_begins() {
        assertThat(new Pause(FROM, FROM).to()).isEqualTo(FROM);
    }
}
