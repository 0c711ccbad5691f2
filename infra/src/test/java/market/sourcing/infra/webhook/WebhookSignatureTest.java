package market.sourcing.infra.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import market.sourcing.infra.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTest {
    private static final String OLD = "the-old-secret-of-webhooks";
    private static final String NEW = "the-new-secret-of-webhooks";
    private static final byte[] BODY = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);

    private final TestClock clock = new TestClock(Instant.ofEpochSecond(1_900_000_000));
    private final WebhookSignature signature = with(OLD);

    private WebhookSignature with(String... secrets) {
        return new WebhookSignature(new WebhookSecrets(List.of(secrets)), clock);
    }

    @Test
    void it_is_the_hmac_of_the_seconds_a_dot_and_the_body() {
        assertThat(signature.sign(BODY))
                .isEqualTo("t=1900000000,v1=0114fc1c48d554dadd6d9e7271e7cfdf0551366ee68c41e0e102cdc792cfe3e6");
        assertThat(signature.verifies(signature.sign(BODY), BODY)).isTrue();
    }

    @Test
    void a_changed_body_a_changed_time_and_another_secret_are_forged() {
        var header = signature.sign(BODY);
        assertThat(signature.verifies(header, "{\"a\":2}".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(signature.verifies(header.replace("t=1900000000", "t=1900000001"), BODY))
                .isFalse();
        assertThat(with(NEW).verifies(header, BODY)).isFalse();
    }

    @Test
    void it_holds_for_five_minutes_before_and_after() {
        var header = signature.sign(BODY);
        clock.advance(Duration.ofMinutes(5));
        assertThat(signature.verifies(header, BODY)).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(signature.verifies(header, BODY)).isFalse();
        clock.advance(Duration.ofMinutes(10).plusSeconds(1).negated());
        assertThat(signature.verifies(header, BODY)).isTrue();
        clock.advance(Duration.ofSeconds(1).negated());
        assertThat(signature.verifies(header, BODY)).isFalse();
    }

    @Test
    void while_a_secret_is_changed_both_are_accepted_and_the_new_one_signs() {
        var changing = with(NEW, OLD);
        assertThat(changing.verifies(signature.sign(BODY), BODY)).isTrue();
        assertThat(with(NEW).verifies(changing.sign(BODY), BODY)).isTrue();
        assertThat(signature.verifies(changing.sign(BODY), BODY)).isFalse();
    }

    @Test
    void a_sender_may_sign_with_two_secrets() {
        var both = with(NEW).sign(BODY) + "," + signature.sign(BODY).split(",", 2)[1];
        assertThat(signature.verifies(both, BODY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "t=1900000000",
                "v1=00",
                "t=1900000000,v1=",
                "t=1900000000,v1=zz",
                "t=,v1=0000000000000000000000000000000000000000000000000000000000000000",
                "t=-1,v1=0000000000000000000000000000000000000000000000000000000000000000",
                "t=99999999999999999999,v1=0000000000000000000000000000000000000000000000000000000000000000",
                "nonsense"
            })
    void what_is_no_signature_is_not_accepted(String header) {
        assertThat(signature.verifies(header, BODY)).isFalse();
    }

    @Test
    void none_is_not_accepted_nor_an_endless_one() {
        assertThat(signature.verifies(null, BODY)).isFalse();
        assertThat(signature.verifies(signature.sign(BODY) + ",v1=0".repeat(200), BODY))
                .isFalse();
    }
}
