package market.sourcing.domain.escrow.event;

/** Everything that happens to the money of an order. */
public sealed interface EscrowEvent permits PaymentRequested, PaymentDeclined, MoneyMoved {
    String orderId();
}
