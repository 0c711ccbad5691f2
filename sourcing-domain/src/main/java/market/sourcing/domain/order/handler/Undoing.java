package market.sourcing.domain.order.handler;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.delivery.DeliveryPromise;
import market.sourcing.domain.delivery.handler.Promises;
import market.sourcing.domain.escrow.Escrow;
import market.sourcing.domain.escrow.EscrowId;
import market.sourcing.domain.listing.Stock;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.order.Party;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OrderId;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** What follows when an order came to nothing: its promise ends, its money is shared out, its goods go back to the stock. */
public record Undoing(Repository<Escrow> escrows, Repository<Stock> stocks, Promises promises) {

    /** @param walker whose doing it was */
    public void undo(OrderId id, Aggregate<Order> order, Party walker, Instant at) {
        var terms = order.invoke(Order::terms);
        var promise = promises.of(id);
        boolean overdue =
                promise.map(it -> it.invoke(DeliveryPromise::isOverdue)).orElse(false);
        promise.ifPresent(found -> found.execute(it -> it.end(at)));
        Loading.ifKnown(escrows, EscrowId.of(id).value()).ifPresent(escrow -> {
            var settlement = order.invoke(it -> it.settlement(walker, overdue, escrow.invoke(Escrow::held)));
            var rules = order.invoke(Order::rules);
            escrow.execute(it -> it.settle(new FactoryId(terms.factoryId()), settlement, rules, at));
        });
        new Stocks(stocks, List.of(terms)).release(id);
    }

    /** The goods never left, and a payment was reversed while they seemed to be on their way. */
    public void undoIfReversed(OrderId id, Aggregate<Order> order, Instant at) {
        var reversed = Loading.ifKnown(escrows, EscrowId.of(id).value())
                .map(escrow -> escrow.invoke(Escrow::reversed))
                .orElse(List.of());
        boolean closed = reversed.stream()
                .anyMatch(it -> order.invoke(now -> now.closeReversed(it.paymentId(), it.reasonCode(), at)));
        if (closed) {
            undo(id, order, Party.BUYER, at);
        }
    }
}
