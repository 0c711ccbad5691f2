package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import market.sourcing.domain.payment.Answer.Approved;
import market.sourcing.domain.payment.Answer.Pending;
import market.sourcing.domain.payment.Charge;
import market.sourcing.domain.payment.PaymentNotice;
import market.sourcing.domain.payment.PaymentNotice.Outcome;
import market.sourcing.domain.payment.PaymentProvider;
import market.sourcing.domain.shared.Money;
import market.sourcing.infra.payments.webhook.NoticeJson;
import market.sourcing.infra.payments.webhook.WebhookSecrets;
import market.sourcing.infra.payments.webhook.WebhookSignature;
import org.junit.jupiter.api.Test;

class PaymentWebhookE2E {
    private static final String HOOK = "/api/payments/webhooks/sandbox";
    private static final Money AMOUNT = Money.of(1250, "CNY");

    private final WebhookSecrets secrets =
            WebhookSecrets.in(Marketplace.started().data());
    private final WebhookSignature signature = new WebhookSignature(secrets, InstantSource.system());
    private final PaymentProvider sandbox = Marketplace.started().bean("sandboxProvider", PaymentProvider.class);
    private final String payment = "payment-" + Goods.unique();

    private byte[] notice() {
        return NoticeJson.write(
                new PaymentNotice("event-" + payment, payment, "order-1", Outcome.APPROVED, "ref", AMOUNT));
    }

    private Answer send(byte[] body, String header) {
        return send(HOOK, BodyPublishers.ofByteArray(body), header);
    }

    private static Answer send(String path, BodyPublisher body, String header) {
        return NOBODY.send("POST", path, body, "Content-Type", "application/json", WebhookSignature.HEADER, header);
    }

    @Test
    void a_signed_notice_is_taken_once_however_often_it_comes() {
        for (int i = 0; i < 3; i++) {
            var taken = send(notice(), signature.sign(notice()));
            assertThat(taken.status()).isEqualTo(200);
            assertThat(taken.http().body()).isEqualTo("{}");
        }
        assertThat(TakenNotices.ALL.of(payment)).hasSize(1);
    }

    @Test
    void what_could_not_be_taken_is_taken_when_it_comes_again() {
        TakenNotices.ALL.failing.add("event-" + payment);
        assertThat(send(notice(), signature.sign(notice())).status()).isEqualTo(500);
        assertThat(send(notice(), signature.sign(notice())).status()).isEqualTo(200);
        assertThat(TakenNotices.ALL.of(payment)).hasSize(1);
    }

    @Test
    void a_missing_a_forged_and_a_stale_signature_are_refused() {
        var minutesAgo = Instant.now().minus(Duration.ofMinutes(6));
        var stale = new WebhookSignature(secrets, () -> minutesAgo).sign(notice());
        var forged = new WebhookSignature(
                        WebhookSecrets.configured("somebody-elses-secret", ""), InstantSource.system())
                .sign(notice());
        for (var header : new String[] {"none", forged, stale, signature.sign("{}".getBytes(StandardCharsets.UTF_8))}) {
            var refused = send(notice(), header);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.code()).isEqualTo("INVALID_SIGNATURE");
        }
        var unsigned = NOBODY.post(HOOK, new String(notice(), StandardCharsets.UTF_8));
        assertThat(unsigned.code()).isEqualTo("INVALID_SIGNATURE");
        assertThat(TakenNotices.ALL.of(payment)).isEmpty();
    }

    @Test
    void other_providers_other_bodies_and_large_ones_are_refused() {
        var nobody =
                send("/api/payments/webhooks/nobody", BodyPublishers.ofByteArray(notice()), signature.sign(notice()));
        assertThat(nobody.status()).isEqualTo(404);
        var unreadable = "{}".getBytes(StandardCharsets.UTF_8);
        assertThat(send(unreadable, signature.sign(unreadable)).code()).isEqualTo("MALFORMED_JSON");
        var large = new byte[16 * 1024 + 1];
        assertThat(send(large, signature.sign(large)).status()).isEqualTo(413);
        var chunked =
                send(HOOK, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)), signature.sign(large));
        assertThat(chunked.code()).isEqualTo("BODY_TOO_LARGE");
        assertThat(NOBODY.get(HOOK).status()).isEqualTo(401);
    }

    @Test
    void the_sandbox_tells_this_application_of_a_payment() {
        var charge = new Charge(payment, "order-2", AMOUNT, "sandbox-timeout");
        assertThat(sandbox.charge(charge)).isEqualTo(new Pending());
        await().until(() -> !TakenNotices.ALL.of(payment).isEmpty());

        assertThat(TakenNotices.ALL.of(payment))
                .singleElement()
                .satisfies(notice -> assertThat(notice.amount()).isEqualTo(AMOUNT));
        var first = payment + "-first";
        assertThat(sandbox.charge(new Charge(first, "order-2", AMOUNT, "sandbox-webhook-first")))
                .isInstanceOf(Approved.class);
        assertThat(TakenNotices.ALL.of(first)).hasSize(1);
    }
}
