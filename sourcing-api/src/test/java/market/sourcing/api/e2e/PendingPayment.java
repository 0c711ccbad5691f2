package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.InstantSource;
import java.util.Map;
import market.sourcing.api.idempotency.CreationKey;
import market.sourcing.domain.payment.PaymentNotice;
import market.sourcing.domain.payment.PaymentNotice.Outcome;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.PaymentId;
import market.sourcing.infra.payments.webhook.NoticeJson;
import market.sourcing.infra.webhook.OwnSecrets;
import market.sourcing.infra.webhook.WebhookSecrets;
import market.sourcing.infra.webhook.WebhookSignature;

/**
 * A payment of which the provider does not know for some minutes what becomes of it, and what is told of it meanwhile.
 *
 * @param order its path
 * @param key of the request that pays
 */
record PendingPayment(String order, String key) {
    static final String HOOK = "/api/payments/webhooks/sandbox";
    /** 20 bags. */
    static final Money AMOUNT = Money.of(12_200, "CNY");

    static PendingPayment of(Goods.Thing bag) {
        return new PendingPayment(Trade.placed(BUYER, bag, 20), "pay-" + Goods.unique());
    }

    static PendingPayment askedFor(Goods.Thing bag) {
        var payment = of(bag);
        var asked = payment.ask();
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.text("/paymentId")).isEqualTo(payment.id());
        return payment;
    }

    /** Pays, or asks again where the payment stands. */
    Answer ask() {
        return BUYER.createAs(key, order + "/pay", Map.of("method", Trade.LATE));
    }

    String id() {
        return CreationKey.of(key).id(PaymentId.PREFIX, "payments of " + Books.orderId(order), BUYER.id());
    }

    byte[] approval() {
        return notice("event-" + key, Outcome.APPROVED, AMOUNT);
    }

    byte[] notice(String event, Outcome outcome, Money amount) {
        return NoticeJson.write(new PaymentNotice(event, id(), Books.orderId(order), outcome, "ref", amount));
    }

    static WebhookSignature signature() {
        return new WebhookSignature(secrets(), InstantSource.system());
    }

    static WebhookSecrets secrets() {
        return WebhookSecrets.in(
                OwnSecrets.Kind.PAYMENTS.file(Marketplace.started().data(), "sandbox"));
    }

    static Answer sendSigned(byte[] body) {
        return send(HOOK, BodyPublishers.ofByteArray(body), signature().sign(body));
    }

    static Answer send(String path, BodyPublisher body, String signature) {
        return NOBODY.send("POST", path, body, "Content-Type", "application/json", WebhookSignature.HEADER, signature);
    }
}
