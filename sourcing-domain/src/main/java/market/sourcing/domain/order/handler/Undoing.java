package market.sourcing.domain.order.handler;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import market.sourcing.domain.delivery.Pieces;
import market.sourcing.domain.delivery.Sent;
import market.sourcing.domain.delivery.handler.Promises;
import market.sourcing.domain.escrow.Escrow;
import market.sourcing.domain.escrow.EscrowId;
import market.sourcing.domain.listing.Stock;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.order.Party;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Reason;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/**
 * What follows when an order came to nothing: its promise ends, its money is shared out, claims on what never left are closed,
 * and what has not left goes back to the stock.
 */
public record Undoing(Repository<Escrow> escrows, Repository<Stock> stocks, Promises promises, OpenClaims claims) {
    private static final Actor PLATFORM = new Actor(new AccountId("account-platform"), Set.of());
    private static final Reason CAME_BACK = new Reason("The carrier brought the goods back.");
    private static final Reason NEVER_SHOWN = new Reason("Nobody showed that the goods arrived.");

    /**
     * @param sent of it
     * @param walker whose doing it was
     */
    public void undo(OrderId id, Aggregate<Order> order, Sent sent, Party walker, Instant at) {
        var terms = order.invoke(Order::terms);
        // What was sent, and came back, ends the same whoever says so first.
        var blamed = sent.isBack() && order.invoke(it -> it.isAll(sent.gone())) ? Party.OPERATOR : walker;
        boolean overdue = promises.isOverdue(id);
        // What went by another way than carriers' is there, and its way is paid for.
        var carried = Pieces.plus(
                promises.carried(id),
                Pieces.minus(sent.kept(), promises.sent(id).kept()));
        promises.of(id).ifPresent(found -> found.execute(it -> it.end(at)));
        Loading.ifKnown(escrows, EscrowId.of(id).value()).ifPresent(escrow -> {
            var before = claims.givenBack(id, terms);
            var factory = new FactoryId(terms.factoryId());
            var rules = order.invoke(Order::rules);
            escrow.execute(it -> it.takeBackRelease(factory, rules, at));
            var balance = escrow.invoke(it -> it.balance(before));
            var settlement = order.invoke(it -> it.settlement(blamed, overdue, balance, carried));
            escrow.execute(it -> it.settle(factory, settlement, rules, at));
        });
        if (sent.kept().isEmpty()) {
            claims.callOff(id, at);
        } else {
            claims.cut(id, terms, sent.kept(), at);
        }
        new Stocks(stocks, List.of(terms)).end(id, terms, sent.gone());
    }

    /** Carriers have brought something back, and nobody waits for the rest: the order comes to nothing, but for what they have not. */
    public void undoWhatCameBack(OrderId id, Aggregate<Order> order, Sent sent, Instant at) {
        callOff(id, order, sent, CAME_BACK, at);
    }

    /** No carrier tells of it, its buyer was asked, and its factory shows nothing. */
    public void undoWhatNobodyShowed(OrderId id, Aggregate<Order> order, Sent sent, Instant at) {
        callOff(id, order, sent, NEVER_SHOWN, at);
    }

    private void callOff(OrderId id, Aggregate<Order> order, Sent sent, Reason why, Instant at) {
        if (order.invoke(it -> it.cancel(PLATFORM, Party.OPERATOR, why, sent, true, at))) {
            undo(id, order, sent, Party.OPERATOR, at);
        }
    }

    /**
     * It was paid out by time, although nobody had the goods, before a carrier told that it brings them back.
     *
     * @return whether that was so
     */
    public boolean undoIfBack(OrderId id, Aggregate<Order> order, Instant at) {
        var sent = sent(id, order);
        boolean isBack = sent.isBack() && order.invoke(Order::isCompletedByTime);
        if (isBack) {
            undoWhatCameBack(id, order, sent, at);
        }
        return isBack;
    }

    /** What has left of it, by carriers' word, the buyer's, or what was shown. */
    public Sent sent(OrderId id, Aggregate<Order> order) {
        var told = promises.sent(id);
        return order.invoke(it -> it.arrived(told));
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
