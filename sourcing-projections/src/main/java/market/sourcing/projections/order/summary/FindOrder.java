package market.sourcing.projections.order.summary;

/** Asks for one order. */
public record FindOrder(String orderId) {}
