package market.sourcing.domain.order.handler;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.delivery.Sent;
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

/**
 * What follows when an order came to nothing: its promise ends, its money is shared out, claims on what never left are closed,
 * and what has not left goes back to the stock.
 */
public record Undoing(Repository<Escrow> escrows, Repository<Stock> stocks, Promises promises, OpenClaims claims) {

    /**
     * @param sent of it
     * @param walker whose doing it was
     */
    public void undo(OrderId id, Aggregate<Order> order, Sent sent, Party walker, Instant at) {
        var terms = order.invoke(Order::terms);
        // What was sent, and came back, ends the same whoever says so first.
        var blamed = sent.isBack() && order.invoke(it -> it.isAll(sent.gone())) ? Party.OPERATOR : walker;
        boolean overdue = promises.isOverdue(id);
        var carried = promises.wasLate(id) ? sent.kept() : sent.gone();
        promises.of(id).ifPresent(found -> found.execute(it -> it.end(at)));
        Loading.ifKnown(escrows, EscrowId.of(id).value()).ifPresent(escrow -> {
            var before = claims.givenBack(id, terms);
            var balance = escrow.invoke(it -> it.balance(before));
            var settlement = order.invoke(it -> it.settlement(blamed, overdue, balance, carried));
            var rules = order.invoke(Order::rules);
            escrow.execute(it -> it.settle(new FactoryId(terms.factoryId()), settlement, rules, at));
        });
        if (sent.kept().isEmpty()) {
            claims.callOff(id, at);
        } else {
            claims.cut(id, terms, sent.kept(), at);
        }
        new Stocks(stocks, List.of(terms)).end(id, terms, sent.gone());
    }

    /** A payment was reversed while goods seemed to be on their way, and now it is known which of them are. */
    public void undoIfReversed(OrderId id, Aggregate<Order> order, Instant at) {
        var reversed = Loading.ifKnown(escrows, EscrowId.of(id).value())
                .map(escrow -> escrow.invoke(Escrow::reversed))
                .orElse(List.of());
        var sent = promises.sent(id);
        boolean closed = reversed.stream()
                .anyMatch(it -> order.invoke(now -> now.closeReversed(it.paymentId(), it.reasonCode(), sent, at)));
        if (closed) {
            undo(id, order, sent, Party.BUYER, at);
        }
    }
}
