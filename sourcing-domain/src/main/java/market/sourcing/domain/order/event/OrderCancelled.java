package market.sourcing.domain.order.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * A party called it off before the goods were sent.
 *
 * @param terms what was called off
 * @param party BUYER, FACTORY or OPERATOR
 * @param accountId who did it
 * @param sent pieces that carriers had by then; null where they had none, and in events of the time before it was noted
 */
@StoredAs("sourcing.order.OrderCancelled")
public record OrderCancelled(
        String orderId,
        String buyerId,
        OrderTerms terms,
        String party,
        String accountId,
        String reason,
        Instant cancelledAt,
        @Nullable List<Content> sent)
        implements OrderUndone {
    public OrderCancelled {
        sent = sent == null ? null : List.copyOf(sent);
    }

    @Override
    public Instant undoneAt() {
        return cancelledAt;
    }

    @Override
    public List<Content> left() {
        return sent == null ? List.of() : sent;
    }
}
