package market.sourcing.domain.order.event;

/** Everything that happens to an order. */
public sealed interface OrderEvent
        permits OrderPlaced,
                OrderPaid,
                OrderCancelled,
                OrderClosedUnpaid,
                OrderClosedReversed,
                OrderHandedOver,
                HandOverVoided,
                ReceiptConfirmed,
                OrderCompleted,
                PastOrderRecorded,
                PastReturnRecorded {
    String orderId();
}
