package market.sourcing.projections.order.timeline;

/** Asks for the timeline of one order. */
public record FindTimeline(String orderId) {}
