package market.sourcing.domain.order;

/** Where an order stands. */
sealed interface OrderState {

    /** Nothing is paid. */
    record AwaitingPayment() implements OrderState {}

    /** The deposit is paid and the goods are being made. */
    record AwaitingBalance() implements OrderState {}

    /** All is paid; the factory's turn. */
    record AwaitingDispatch() implements OrderState {}

    /** With the carrier, or with the buyer who has not said so. */
    record HandedOver() implements OrderState {}

    /** The goods arrived, as far as anybody said. */
    record Completed() implements OrderState {}

    /** Called off, or closed unpaid. */
    record Closed() implements OrderState {}

    /** Placed, delivered and paid elsewhere; here it is only written down. */
    record Past(PastLife life) implements OrderState {}
}
