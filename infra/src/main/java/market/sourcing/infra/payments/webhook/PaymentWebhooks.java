package market.sourcing.infra.payments.webhook;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import market.sourcing.domain.payment.PaymentNotice;
import market.sourcing.domain.payment.PaymentProvider;
import market.sourcing.infra.webhook.NoticeKind;
import market.sourcing.infra.webhook.Reception;
import market.sourcing.infra.webhook.SignedNotices;
import market.sourcing.infra.webhook.WebhookReceipts;
import market.sourcing.infra.webhook.WebhookSignatures;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes notices of payment providers, each once. */
public final class PaymentWebhooks {
    /** The name of the bean that notices of payments are signed with. */
    public static final String SIGNATURES = "paymentSignatures";

    private final SignedNotices<PaymentNotice> notices;

    /** @param taker asked for with each notice */
    public PaymentWebhooks(
            List<PaymentProvider> providers,
            WebhookSignatures signatures,
            JdbcClient jdbc,
            Supplier<NoticeTaker> taker) {
        var names = providers.stream().map(PaymentProvider::name).toList();
        this.notices = new SignedNotices<>(names, signatures, new WebhookReceipts(jdbc, ""), new Payments(taker));
    }

    /** Throws what the taker throws; the provider then has to send it again. */
    public Reception receive(String provider, @Nullable String header, byte[] body) {
        return notices.receive(provider, header, body);
    }

    private record Payments(Supplier<NoticeTaker> taker) implements NoticeKind<PaymentNotice> {
        @Override
        public Optional<PaymentNotice> read(String provider, byte[] body) {
            return NoticeJson.read(body);
        }

        @Override
        public String eventId(PaymentNotice notice) {
            return notice.eventId();
        }

        @Override
        public void take(String provider, PaymentNotice notice) {
            taker.get().take(provider, notice);
        }
    }
}
