package market.sourcing.projections.order.summary;

/** Where an order stands. */
public enum OrderState {
    PLACED
}
