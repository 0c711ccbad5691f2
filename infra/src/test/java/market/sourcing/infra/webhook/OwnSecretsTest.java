package market.sourcing.infra.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import market.sourcing.infra.webhook.OwnSecrets.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class OwnSecretsTest {
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    private final MockEnvironment settings = new MockEnvironment();

    private WebhookSignatures of(Kind kind) {
        return new OwnSecrets(kind, settings, data);
    }

    private static boolean accepts(WebhookSignature one, WebhookSignature signer) {
        return one.verifies(signer.sign(BODY), BODY);
    }

    @Test
    void each_sender_of_each_kind_has_its_own_for_good() {
        var payments = of(Kind.PAYMENTS);
        assertThat(accepts(payments.of("one"), payments.of("one"))).isTrue();
        assertThat(accepts(payments.of("one"), of(Kind.PAYMENTS).of("one"))).isTrue();
        assertThat(accepts(payments.of("one"), payments.of("other"))).isFalse();
        assertThat(accepts(payments.of("one"), of(Kind.CARRIERS).of("one"))).isFalse();
        assertThat(Kind.PAYMENTS.file(data, "one")).exists();
    }

    @Test
    void a_configured_secret_goes_before_the_file_and_the_previous_one_is_accepted() {
        settings.setProperty("sourcing.carriers.webhook.royal-mail.secret", "the-old-secret-of-mail");
        var old = of(Kind.CARRIERS).of("royal-mail");
        settings.setProperty("sourcing.carriers.webhook.royal-mail.secret", "the-new-secret-of-mail");
        settings.setProperty("sourcing.carriers.webhook.royal-mail.previous-secret", "the-old-secret-of-mail");
        var now = of(Kind.CARRIERS).of("royal-mail");
        assertThat(accepts(now, old)).isTrue();
        assertThat(accepts(old, now)).isFalse();
        assertThat(Kind.CARRIERS.file(data, "royal-mail")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sourcing.payments.webhook.secret", "sourcing.payments.webhook.previous-secret"})
    void one_secret_for_all_is_refused_at_the_start(String shared) {
        settings.setProperty(shared, "a-secret-that-is-long-enough");
        assertThatThrownBy(() -> of(Kind.PAYMENTS)).isInstanceOf(IllegalStateException.class);
        assertThat(of(Kind.CARRIERS)).isNotNull();
    }
}
