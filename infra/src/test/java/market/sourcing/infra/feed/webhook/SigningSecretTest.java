package market.sourcing.infra.feed.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import market.sourcing.infra.credentials.MasterKey;
import org.junit.jupiter.api.Test;

class SigningSecretTest {
    private static final MasterKey MASTER = MasterKey.configured("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "");
    private static final String ID = "msg_shop_1";
    private static final byte[] BODY = "{\"name\":\"包\"}".getBytes(UTF_8);

    private final DerivedSecrets secrets = new DerivedSecrets(MASTER);
    private final Instant now = Instant.now();

    private HttpHeaders headers(String signatures) {
        return HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of(ID),
                        "webhook-timestamp", List.of(Long.toString(now.getEpochSecond())),
                        "webhook-signature", List.of(signatures)),
                (_, _) -> true);
    }

    private void verify(SigningSecret secret, String signatures) throws WebhookVerificationException {
        new Webhook(secret.shared()).verify(new String(BODY, UTF_8), headers(signatures));
    }

    @Test
    void the_published_verifier_takes_what_it_signs_and_nothing_else() {
        var secret = secrets.of("webhook-1", 1);
        var signed = secret.signatures(ID, now.getEpochSecond(), BODY);
        assertThatCode(() -> verify(secret, signed)).doesNotThrowAnyException();
        assertThatThrownBy(() -> verify(secrets.of("webhook-1", 2), signed))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> verify(secret, secret.signatures("msg_shop_2", now.getEpochSecond(), BODY)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void whoever_has_the_public_key_verifies_the_other_signature() {
        var secret = secrets.of("webhook-1", 1);
        var signed = secret.signatures(ID, now.getEpochSecond(), BODY);
        assertThat(PublicKeys.verify(secret.publicKey(), ID, now.getEpochSecond(), BODY, signed))
                .isTrue();
        assertThat(PublicKeys.verify(secret.publicKey(), ID, now.getEpochSecond(), new byte[1], signed))
                .isFalse();
        assertThat(PublicKeys.verify(secrets.of("webhook-2", 1).publicKey(), ID, now.getEpochSecond(), BODY, signed))
                .isFalse();
    }

    /** RFC 8032, 7.1, test 1. */
    @Test
    void a_public_key_is_the_one_of_its_seed() {
        var seed = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        var key = new SigningSecret(new byte[32], seed).publicKey();
        assertThat(HexFormat.of().formatHex(Base64.getDecoder().decode(key.substring("whpk_".length()))))
                .isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }

    @Test
    void each_webhook_and_each_rotation_has_another_secret_and_the_same_one_for_good() {
        assertThat(List.of(
                        secrets.of("webhook-1", 1),
                        secrets.of("webhook-1", 2),
                        secrets.of("webhook-2", 1),
                        secrets.of("webhook-1", 11)))
                .extracting(SigningSecret::shared)
                .doesNotHaveDuplicates();
        var again = new DerivedSecrets(MASTER).of("webhook-1", 1);
        assertThat(again.shared()).isEqualTo(secrets.of("webhook-1", 1).shared());
        assertThat(again.publicKey()).isEqualTo(secrets.of("webhook-1", 1).publicKey());
        assertThat(again.shared()).doesNotContain(again.publicKey().substring("whpk_".length()));
    }

    @Test
    void for_a_day_after_a_rotation_both_secrets_sign() {
        for (var generation : List.of(1, 2)) {
            assertThatCode(() -> verify(
                            secrets.of("webhook-1", generation),
                            signatures(Duration.ofHours(24).minusNanos(1))))
                    .doesNotThrowAnyException();
        }
        assertThatCode(() -> verify(secrets.of("webhook-1", 2), signatures(Duration.ofHours(24))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> verify(secrets.of("webhook-1", 1), signatures(Duration.ofHours(24))))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void a_secret_that_others_know_ends_at_once_when_it_is_rotated_twice() {
        var signed = secrets.signatures("webhook-1", 3, now, now, ID, now.getEpochSecond(), BODY);
        for (var generation : List.of(2, 3)) {
            assertThatCode(() -> verify(secrets.of("webhook-1", generation), signed))
                    .doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> verify(secrets.of("webhook-1", 1), signed))
                .isInstanceOf(WebhookVerificationException.class);
    }

    private String signatures(Duration afterRotation) {
        return secrets.signatures("webhook-1", 2, now.minus(afterRotation), now, ID, now.getEpochSecond(), BODY);
    }
}
