package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import market.sourcing.infra.webhook.WebhookSecrets;
import market.sourcing.infra.webhook.WebhookSignature;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may tell of payments, and in what shape. */
class PaymentWebhookE2E {
    @SuppressWarnings("NullAway.Init")
    private static PendingPayment payment;

    @BeforeAll
    static void a_payment_is_open() {
        payment = PendingPayment.askedFor(
                Goods.published(FACTORY, Goods.verified(FACTORY).id(), "Paid from outside"));
    }

    private static Answer send(byte[] body, String signature) {
        return PendingPayment.send(PendingPayment.HOOK, BodyPublishers.ofByteArray(body), signature);
    }

    @Test
    void a_missing_a_forged_and_a_stale_signature_are_refused() {
        var notice = payment.approval();
        var minutesAgo = Instant.now().minus(Duration.ofMinutes(6));
        var stale = new WebhookSignature(PendingPayment.secrets(), () -> minutesAgo).sign(notice);
        var forged = new WebhookSignature(
                        WebhookSecrets.configured("somebody-elses-secret", ""), InstantSource.system())
                .sign(notice);
        var ofAnother = PendingPayment.signature().sign("{}".getBytes(StandardCharsets.UTF_8));
        for (var header : new String[] {"none", forged, stale, ofAnother}) {
            var refused = send(notice, header);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.code()).isEqualTo("INVALID_SIGNATURE");
        }
        var unsigned = NOBODY.post(PendingPayment.HOOK, new String(notice, StandardCharsets.UTF_8));
        assertThat(unsigned.code()).isEqualTo("INVALID_SIGNATURE");
        assertThat(payment.ask().text("/status")).isEqualTo("REQUESTED");
    }

    @Test
    void other_providers_other_bodies_and_large_ones_are_refused() {
        var signature = PendingPayment.signature();
        var notice = payment.approval();
        var nobody = PendingPayment.send(
                "/api/payments/webhooks/nobody", BodyPublishers.ofByteArray(notice), signature.sign(notice));
        assertThat(nobody.status()).isEqualTo(404);
        var unreadable = "[]".getBytes(StandardCharsets.UTF_8);
        assertThat(send(unreadable, signature.sign(unreadable)).code()).isEqualTo("MALFORMED_JSON");
        var large = new byte[16 * 1024 + 1];
        assertThat(send(large, signature.sign(large)).status()).isEqualTo(413);
        var chunked = PendingPayment.send(
                PendingPayment.HOOK,
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)),
                signature.sign(large));
        assertThat(chunked.code()).isEqualTo("BODY_TOO_LARGE");
        assertThat(NOBODY.get(PendingPayment.HOOK).status()).isEqualTo(401);
    }
}
