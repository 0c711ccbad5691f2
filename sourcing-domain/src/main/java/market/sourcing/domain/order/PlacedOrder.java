package market.sourcing.domain.order;

import market.sourcing.domain.order.event.OrderPlaced;

/** The answer to placing an order: what was fixed, and the order's version. */
public record PlacedOrder(OrderPlaced placed, long version) {}
