package market.sourcing.domain.order;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.order.event.OrderClosedUnpaid;
import market.sourcing.domain.order.event.OrderPaid;
import market.sourcing.domain.rulebook.BusinessCalendar;

/** What is due on an order, and what follows when it was paid, or was not in time. */
public record Paying(OrderLife life) {

    /** What is to be paid now, if anything. */
    public Optional<Due> due() {
        return switch (life.state()) {
            case OrderState.AwaitingPayment _ -> Optional.of(life.agreed().first());
            case OrderState.AwaitingBalance _ -> Optional.of(life.agreed().balance());
            case OrderState.AwaitingDispatch _, OrderState.AfterHandOver _, OrderState.Over _ -> Optional.empty();
        };
    }

    /** When the order comes to nothing unless what is due now was paid; empty when nothing is due. */
    public Optional<Instant> closesAt() {
        return life.state() instanceof OrderState.Unpaid unpaid
                ? Optional.ofNullable(unpaid.closesAt())
                : Optional.empty();
    }

    /** The version that a payment gave the order, whatever has changed since; empty when it was not paid with that one. */
    public Optional<Long> versionSince(String paymentId) {
        return life.payments().versionSince(paymentId);
    }

    /** How long the factory may take once all is paid. */
    public Duration promisedFor(Instant paidAt, BusinessCalendar calendar) {
        return life.agreed().promisedFor(life.payments().depositPaidAt(), paidAt, calendar);
    }

    OrderPaid pay(Due due, String paymentId, Instant at) {
        var balanceDueAt = due.stage() == Stage.DEPOSIT ? life.agreed().balanceDueAt(at) : null;
        return new OrderPaid(
                life.agreed().id(), paymentId, due.stage().name(), due.amount().minor(), at, balanceDueAt);
    }

    /** Nothing unless just that is due, and the time for it is over. */
    Optional<OrderClosedUnpaid> closeUnpaid(Stage stage, Instant at) {
        var agreed = life.agreed();
        return due().filter(due -> (due.stage() == Stage.BALANCE) == (stage == Stage.BALANCE))
                .filter(_ -> closesAt().filter(end -> !end.isAfter(at)).isPresent())
                .map(due -> new OrderClosedUnpaid(
                        agreed.id(),
                        agreed.placed().buyerId(),
                        agreed.terms(),
                        due.stage().name(),
                        at));
    }

    /**
     * Whose doing it is that it is not paid in time: the buyer loses something only where there is work to be paid for, which
     * somebody could look at.
     */
    Party unpaidBy() {
        var rules = life.agreed().rules();
        boolean isWorkShown = closesAt()
                .filter(end -> life.making().isShownBy(end.minus(rules.workShownBefore())))
                .isPresent();
        return !rules.forfeitForWork() || isWorkShown ? Party.BUYER : Party.OPERATOR;
    }
}
