package market.sourcing.domain.order.event;

/** Everything that happens to an order. */
public sealed interface OrderEvent permits OrderPlaced, PastOrderRecorded, PastReturnRecorded {
    String orderId();
}
