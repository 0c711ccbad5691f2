package market.sourcing.domain.trade.correcting;

import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.correction.Misstatement;
import market.sourcing.domain.correction.MisstatementKind;
import market.sourcing.domain.escrow.Escrow;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.order.Settlement;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Reason;

/** What is held for an order that is over: the factory's when it is complete, the buyer's when it came to nothing. */
record HeldMoney(Books books) implements Check<OrderId> {
    @Override
    public Optional<Misstatement> find(OrderId id, Instant at) {
        var order = books.order(id);
        boolean closed = order.invoke(Order::isClosed);
        boolean over =
                closed || (order.invoke(Order::isCompleted) && !books.release().mustWait(id));
        return books.escrow(id)
                .map(it -> it.invoke(Escrow::held))
                .filter(held -> over && held.isPositive())
                .map(held -> Misstatement.ofMoney(
                        MisstatementKind.MONEY_HELD,
                        held,
                        closed ? "The order came to nothing." : "The order is complete, and no case is open."));
    }

    @Override
    public void correct(OrderId id, Reason reason, Instant at) {
        var order = books.order(id);
        if (order.invoke(Order::isCompleted)) {
            books.release().of(id, order, at);
        } else {
            var terms = order.invoke(Order::terms);
            var rules = order.invoke(Order::rules);
            books.escrow(id)
                    .ifPresent(escrow -> escrow.execute(
                            it -> it.settle(new FactoryId(terms.factoryId()), Settlement.whole(it.held()), rules, at)));
        }
    }
}
