package market.sourcing.infra.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WebhookPostTest {

    @Test
    void pauses_between_attempts_double_up_to_an_hour() {
        assertThat(WebhookPost.pauseAfter(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(WebhookPost.pauseAfter(4)).isEqualTo(Duration.ofSeconds(8));
        assertThat(WebhookPost.pauseAfter(13)).isEqualTo(Duration.ofHours(1));
        assertThat(WebhookPost.pauseAfter(1000)).isEqualTo(Duration.ofHours(1));
    }
}
