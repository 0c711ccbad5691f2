package market.sourcing.projections.order.summary;

/** Where an order stands. */
public enum OrderState {
    PLACED,
    /** over: nothing more is expected of it */
    CLOSED
}
