package market.sourcing.domain.order.event;

/** An order came to nothing; what was counted for it counts no more. */
public sealed interface OrderUndone permits OrderCancelled, OrderClosedUnpaid, OrderClosedReversed {
    String orderId();

    String buyerId();

    OrderTerms terms();
}
