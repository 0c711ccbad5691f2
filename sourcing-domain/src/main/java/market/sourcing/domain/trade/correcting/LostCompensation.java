package market.sourcing.domain.trade.correcting;

import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.correction.Misstatement;
import market.sourcing.domain.correction.MisstatementKind;
import market.sourcing.domain.delivery.DeliveryPromise;
import market.sourcing.domain.escrow.Escrow;
import market.sourcing.domain.order.End;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.returns.OrderReturns;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Reason;
import org.axonframework.modelling.command.Aggregate;

/** What was taken back of a compensation after an end had settled it, or besides a refund that it had come off: given again. */
record LostCompensation(Books books) implements Check<OrderId> {
    @Override
    public Optional<Misstatement> find(OrderId id, Instant at) {
        return lost(id).filter(Money::isPositive)
                .map(lost -> Misstatement.ofMoney(
                        MisstatementKind.COMPENSATION_TAKEN_BACK,
                        lost,
                        "A compensation was taken back that an end of the order, or a refund, had settled."));
    }

    private Optional<Money> lost(OrderId id) {
        var order = books.order(id);
        long setOff = books.purchases()
                .returns(id)
                .map(it -> it.invoke(OrderReturns::soFar).refunded().compensationMinor())
                .orElse(0L);
        return books.escrow(id).map(escrow -> {
            var left = escrow.invoke(Escrow::compensated);
            var twice = Math.max(0, setOff - left.minor());
            return new Money(Math.max(twice, afterTheEnd(order, escrow)), left.currency());
        });
    }

    private static long afterTheEnd(Aggregate<Order> order, Aggregate<Escrow> escrow) {
        return order.invoke(Order::end)
                .map(End::at)
                .map(end -> escrow.invoke(it -> it.takenBackAfter(end)).minor())
                .orElse(0L);
    }

    @Override
    public void correct(OrderId id, Reason reason, Instant at) {
        var promise = books.promise(id);
        var escrow = books.escrow(id).orElseThrow();
        var lost = lost(id).orElseThrow();
        promise.ifPresent(it -> {
            var missed = it.invoke(DeliveryPromise::asItStands);
            escrow.execute(money -> money.restore(missed.factory(), lost, reason, missed.rules(), at));
        });
    }
}
