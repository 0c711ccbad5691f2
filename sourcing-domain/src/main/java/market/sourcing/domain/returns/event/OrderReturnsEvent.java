package market.sourcing.domain.returns.event;

/** What of an order is claimed, given back, and known of its receipt. */
public sealed interface OrderReturnsEvent
        permits UnitsClaimed, UnitsRefunded, RefundCounted, ClaimEnded, ReceiptStated {
    String orderId();
}
