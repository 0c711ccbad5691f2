package market.sourcing.domain.trade;

/** How far an order is. */
public enum Where {
    OPEN,
    HANDED_OVER,
    COMPLETED,
    UNDONE
}
