package market.sourcing.domain.order.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.returns.event.SoldBack;
import market.sourcing.domain.shared.StoredAs;

/**
 * A carrier brought back what an order that came to nothing had left its buyer with; what was counted for it counts no more.
 *
 * @param terms what it was a part of
 * @param back pieces that came back
 * @param late of them, those whose way is the factory's to pay
 * @param left pieces that are still the buyer's
 * @param unsold what the report of sales takes off: of what came back, what no case had given back before
 */
@StoredAs("sourcing.order.RemainderReturned")
public record RemainderReturned(
        String orderId,
        String buyerId,
        OrderTerms terms,
        List<Content> back,
        List<Content> late,
        List<Content> left,
        List<SoldBack.Line> unsold,
        Instant returnedAt)
        implements OrderEvent {
    public RemainderReturned {
        back = List.copyOf(back);
        late = List.copyOf(late);
        left = List.copyOf(left);
        unsold = List.copyOf(unsold);
    }
}
