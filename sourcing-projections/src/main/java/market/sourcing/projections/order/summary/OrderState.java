package market.sourcing.projections.order.summary;

/** Where an order stands. */
public enum OrderState {
    AWAITING_PAYMENT,
    AWAITING_BALANCE,
    AWAITING_DISPATCH,
    HANDED_OVER,
    COMPLETED,
    CANCELLED,
    CLOSED_UNPAID,
    CLOSED_REVERSED
}
