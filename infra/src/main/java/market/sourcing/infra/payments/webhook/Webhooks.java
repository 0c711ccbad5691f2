package market.sourcing.infra.payments.webhook;

import java.util.List;
import java.util.function.Supplier;
import market.sourcing.domain.payment.PaymentNotice;
import market.sourcing.domain.payment.PaymentProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes notices of providers. A notice is remembered after it was taken, not before: a crash in between has it sent again, and
 * taking it a second time changes nothing.
 */
public final class Webhooks {
    private final List<String> providers;
    private final WebhookSignature signature;
    private final WebhookReceipts receipts;
    private final Supplier<NoticeTaker> taker;

    /** @param taker asked for with each notice */
    public Webhooks(
            List<PaymentProvider> providers, WebhookSignature signature, JdbcClient jdbc, Supplier<NoticeTaker> taker) {
        this.providers = providers.stream().map(PaymentProvider::name).toList();
        this.signature = signature;
        this.receipts = new WebhookReceipts(jdbc);
        this.taker = taker;
    }

    /** Throws what the taker throws; the provider then has to send it again. */
    public Reception receive(String provider, @Nullable String header, byte[] body) {
        if (!providers.contains(provider)) {
            return Reception.NO_SUCH_PROVIDER;
        }
        if (!signature.verifies(header, body)) {
            return Reception.NOT_SIGNED;
        }
        return NoticeJson.read(body).map(notice -> taken(provider, notice)).orElse(Reception.UNREADABLE);
    }

    private Reception taken(String provider, PaymentNotice notice) {
        if (receipts.has(provider, notice.eventId())) {
            return Reception.KNOWN;
        }
        taker.get().take(provider, notice);
        receipts.remember(provider, notice.eventId());
        return Reception.TAKEN;
    }
}
