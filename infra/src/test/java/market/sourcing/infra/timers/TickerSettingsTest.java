package market.sourcing.infra.timers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TickerSettingsTest {
    private final TickerSettings settings = TickerSettings.defaults();

    @Test
    void pauses_double_from_a_second_up_to_five_minutes() {
        assertThat(settings.pauseAfter(0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.pauseAfter(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.pauseAfter(8)).isEqualTo(Duration.ofSeconds(256));
        assertThat(settings.pauseAfter(9)).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.pauseAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(5));
    }
}
