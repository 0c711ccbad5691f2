package market.sourcing.infra.webhook;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes notices of one kind. A notice is remembered after it was taken, not before: a crash in between has it sent again, and
 * taking it a second time changes nothing.
 */
public final class SignedNotices<N> {
    private final Set<String> senders;
    private final WebhookSignature signature;
    private final WebhookReceipts receipts;
    private final NoticeKind<N> kind;

    public SignedNotices(
            Collection<String> senders, WebhookSignature signature, WebhookReceipts receipts, NoticeKind<N> kind) {
        this.senders = Set.copyOf(senders);
        this.signature = signature;
        this.receipts = receipts;
        this.kind = kind;
    }

    /** Throws what the taker throws; the sender then has to send it again. */
    public Reception receive(String sender, @Nullable String header, byte[] body) {
        if (!senders.contains(sender)) {
            return Reception.NO_SUCH_SENDER;
        }
        if (!signature.verifies(header, body)) {
            return Reception.NOT_SIGNED;
        }
        return kind.read(sender, body).map(notice -> taken(sender, notice)).orElse(Reception.UNREADABLE);
    }

    private Reception taken(String sender, N notice) {
        var eventId = kind.eventId(notice);
        if (receipts.has(sender, eventId)) {
            return Reception.KNOWN;
        }
        kind.take(sender, notice);
        receipts.remember(sender, eventId);
        return Reception.TAKEN;
    }
}
