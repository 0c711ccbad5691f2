package market.sourcing.domain.order.event;

/** What happens to an order whose life was lived elsewhere. */
public sealed interface PastOrderEvent extends OrderEvent permits PastOrderRecorded, PastReturnRecorded {}
