package market.sourcing.infra.carriers;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import market.sourcing.domain.carrier.Carrier;
import market.sourcing.domain.carrier.ScanNotice;
import market.sourcing.infra.webhook.NoticeKind;
import market.sourcing.infra.webhook.Reception;
import market.sourcing.infra.webhook.SignedNotices;
import market.sourcing.infra.webhook.WebhookReceipts;
import market.sourcing.infra.webhook.WebhookSignatures;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes carriers' notices of scans, each once, in whatever order they come. */
public final class CarrierWebhooks {
    /** The name of the bean that notices of scans are signed with. */
    public static final String SIGNATURES = "carrierSignatures";

    private static final String RECEIPTS = "carrier:";

    private final SignedNotices<ScanNotice> notices;

    /** @param taker asked for with each notice */
    public CarrierWebhooks(
            Collection<Carrier> carriers, WebhookSignatures signatures, JdbcClient jdbc, Supplier<ScanTaker> taker) {
        var codes = carriers.stream().map(Carrier::code).toList();
        this.notices = new SignedNotices<>(codes, signatures, new WebhookReceipts(jdbc, RECEIPTS), new Scans(taker));
    }

    /** Throws what the taker throws; the carrier then has to send it again. */
    public Reception receive(String carrier, @Nullable String header, byte[] body) {
        return notices.receive(carrier, header, body);
    }

    private record Scans(Supplier<ScanTaker> taker) implements NoticeKind<ScanNotice> {
        @Override
        public Optional<ScanNotice> read(String carrier, byte[] body) {
            return ScanJson.read(carrier, body);
        }

        @Override
        public String eventId(ScanNotice notice) {
            return notice.scan().id();
        }

        @Override
        public void take(String carrier, ScanNotice notice) {
            taker.get().take(carrier, notice);
        }
    }
}
