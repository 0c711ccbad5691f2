package market.sourcing.domain.order;

/** Which part of an order's total a payment is. The names are stored. */
public enum Stage {
    FULL,
    DEPOSIT,
    BALANCE
}
