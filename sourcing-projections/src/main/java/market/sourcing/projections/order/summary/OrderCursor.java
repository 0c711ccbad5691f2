package market.sourcing.projections.order.summary;

/** Where a page of orders ended: a position never changes and no two orders share one, so no row repeats or is lost. */
public record OrderCursor(long placed) {}
