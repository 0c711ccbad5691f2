package market.sourcing.infra.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebhookTargetTest {
    private static final OwnAddress HERE = path -> Optional.of(URI.create("http://localhost:8080" + path));

    @Test
    void it_is_this_application_unless_another_is_configured() {
        assertThat(WebhookTarget.of("", HERE, "/hook").address()).contains(URI.create("http://localhost:8080/hook"));
        assertThat(WebhookTarget.of("http://elsewhere/hook", HERE, "/hook").address())
                .contains(URI.create("http://elsewhere/hook"));
    }

    @Test
    void there_is_none_while_the_application_does_not_listen() {
        assertThat(WebhookTarget.of(" ", path -> Optional.empty(), "/hook").address())
                .isEmpty();
    }
}
