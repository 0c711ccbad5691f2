package market.sourcing.infra.webhook;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes notices of one kind. A notice is remembered after it was taken, not before: a crash in between has it sent again, and
 * taking it a second time changes nothing.
 */
public final class SignedNotices<N> {
    private final Map<String, WebhookSignature> bySender;
    private final WebhookReceipts receipts;
    private final NoticeKind<N> kind;

    public SignedNotices(
            Collection<String> senders, WebhookSignatures signatures, WebhookReceipts receipts, NoticeKind<N> kind) {
        this.bySender =
                senders.stream().distinct().collect(Collectors.toUnmodifiableMap(Function.identity(), signatures::of));
        this.receipts = receipts;
        this.kind = kind;
    }

    /** Throws what the taker throws; the sender then has to send it again. */
    public Reception receive(String sender, @Nullable String header, byte[] body) {
        var signature = bySender.get(sender);
        if (signature == null) {
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
