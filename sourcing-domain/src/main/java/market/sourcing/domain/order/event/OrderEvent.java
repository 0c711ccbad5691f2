package market.sourcing.domain.order.event;

/** Everything that happens to an order. */
public sealed interface OrderEvent
        permits OrderPlaced,
                OrderPaid,
                OrderUndone,
                RemainderLeft,
                RemainderReturned,
                GoodsShownMade,
                OrderHandedOver,
                HandOverVoided,
                ReceiptAsked,
                DeliveryShown,
                DeliveryDenied,
                DeliveryDecided,
                ReceiptConfirmed,
                OrderCompleted,
                PastOrderEvent {
    String orderId();
}
