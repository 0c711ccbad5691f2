package market.sourcing.domain.order;

import java.util.Objects;
import java.util.Optional;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.shared.Money;

/** Where an order stands. */
sealed interface OrderState {

    /** Nothing is paid. */
    record AwaitingPayment() implements OrderState {}

    /** The deposit is paid and the goods are being made. */
    record AwaitingBalance() implements OrderState {}

    /** All is paid; the factory's turn. */
    record AwaitingDispatch() implements OrderState {}

    /** With the carrier, or with the buyer who has not said so. */
    record HandedOver(Arrival arrival) implements OrderState {}

    /** The goods arrived, as far as anybody said. */
    record Completed() implements OrderState {}

    /** Called off, or closed because it was not paid, or a payment was reversed. */
    record Closed(End end) implements OrderState {}

    /** Placed, delivered and paid elsewhere; here it is only written down. */
    record Past(PastLife life) implements OrderState {}

    /** What is to be paid now under these terms, if anything. */
    default Optional<Due> due(OrderTerms terms) {
        var total = Money.of(terms.totalMinor(), terms.currency());
        var deposit = terms.depositMinor();
        return switch (this) {
            case AwaitingPayment _ ->
                Optional.of(
                        deposit == null
                                ? new Due(Stage.FULL, total)
                                : new Due(Stage.DEPOSIT, Money.of(deposit, terms.currency())));
            case AwaitingBalance _ ->
                Optional.of(new Due(
                        Stage.BALANCE, total.minus(Money.of(Objects.requireNonNull(deposit), terms.currency()))));
            case AwaitingDispatch _, HandedOver _, Completed _, Closed _, Past _ -> Optional.empty();
        };
    }
}
