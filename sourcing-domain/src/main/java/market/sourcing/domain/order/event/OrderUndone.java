package market.sourcing.domain.order.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.delivery.event.Content;

/** An order came to nothing; what was counted for it counts no more. */
public sealed interface OrderUndone extends OrderEvent permits OrderCancelled, OrderClosedUnpaid, OrderClosedReversed {
    String buyerId();

    OrderTerms terms();

    Instant undoneAt();

    /** BUYER, FACTORY or OPERATOR: whose doing it was. */
    default String party() {
        return "BUYER";
    }

    /** Pieces that carriers had by then, or the buyer: they are the buyer's, and paid for. */
    default List<Content> left() {
        return List.of();
    }
}
