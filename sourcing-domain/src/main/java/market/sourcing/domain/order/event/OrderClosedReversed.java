package market.sourcing.domain.order.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * A provider took a payment back before the goods were sent.
 *
 * @param terms what came to nothing
 * @param paymentId that was reversed
 * @param reasonCode the provider's word for why
 * @param sent pieces that carriers had by then; null where they had none, and in events of the time before it was noted
 */
@StoredAs("sourcing.order.OrderClosedReversed")
public record OrderClosedReversed(
        String orderId,
        String buyerId,
        OrderTerms terms,
        String paymentId,
        String reasonCode,
        Instant closedAt,
        @Nullable List<Content> sent)
        implements OrderUndone {
    public OrderClosedReversed {
        sent = sent == null ? null : List.copyOf(sent);
    }

    @Override
    public Instant undoneAt() {
        return closedAt;
    }

    @Override
    public List<Content> left() {
        return sent == null ? List.of() : sent;
    }
}
