package market.sourcing.domain.trade.ordering;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import market.sourcing.domain.delivery.DeliveryPromise;
import market.sourcing.domain.delivery.KnownParcels;
import market.sourcing.domain.delivery.Pieces;
import market.sourcing.domain.delivery.Sent;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.escrow.Escrow;
import market.sourcing.domain.escrow.EscrowId;
import market.sourcing.domain.listing.Stock;
import market.sourcing.domain.order.Balance;
import market.sourcing.domain.order.End;
import market.sourcing.domain.order.GivenBack;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.order.Party;
import market.sourcing.domain.order.Settlement;
import market.sourcing.domain.order.Settling;
import market.sourcing.domain.order.TurnedBack;
import market.sourcing.domain.order.event.RemainderLeft;
import market.sourcing.domain.returns.ClaimedUnits;
import market.sourcing.domain.returns.Remainder;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.trade.delivering.Promises;
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
        var blamed = sent.isBack() && order.invoke(Order::life).agreed().isAll(sent.gone()) ? Party.OPERATOR : walker;
        boolean overdue = promises.isOverdue(id);
        var carried = promises.carried(id, sent.kept());
        var before = claims.givenBack(id, terms);
        promises.of(id).ifPresent(found -> end(id, found, at));
        shareOut(id, order, before, balance -> settling(order).settlement(blamed, overdue, balance, carried), at);
        if (!sent.kept().isEmpty()) {
            boolean free = overdue || order.invoke(Order::life).agreed().isAll(sent.gone());
            var left = remainder(id, promises.parcels(id), sent.kept(), carried, before, free, at);
            order.execute(it -> it.leave(left));
        }
        var unsold = Remainder.of(terms, sent.kept()).givenBack(ClaimedUnits.ofPieces(before.pieces()));
        claims.cut(id, unsold, sent.kept(), at);
        new Stocks(stocks, List.of(terms)).end(id, terms, sent.gone());
    }

    /** A scan may end it after its time was up, before anybody has looked: then it was missed. */
    private void end(OrderId id, Aggregate<DeliveryPromise> promise, Instant at) {
        if (promise.invoke(DeliveryPromise::asItStands)
                .judgedAt()
                .filter(due -> !due.isAfter(at))
                .isPresent()) {
            Loading.ifKnown(escrows, EscrowId.of(id).value()).ifPresent(escrow -> Promises.judge(promise, escrow, at));
        }
        promise.execute(it -> it.end(at));
    }

    /** Of what there is when what the factory was paid is held again; nothing happens where nothing was paid for. */
    private void shareOut(
            OrderId id, Aggregate<Order> order, GivenBack before, Function<Balance, Settlement> settling, Instant at) {
        Loading.ifKnown(escrows, EscrowId.of(id).value()).ifPresent(escrow -> {
            var factory = new FactoryId(order.invoke(Order::terms).factoryId());
            var rules = order.invoke(Order::rules);
            escrow.execute(it -> it.takeBackRelease(factory, rules, at));
            var settlement = settling.apply(escrow.invoke(it -> it.balance(before)));
            escrow.execute(it -> it.settle(factory, settlement, rules, at));
        });
    }

    private static Settling settling(Aggregate<Order> order) {
        return order.invoke(Order::life).settling();
    }

    /** @param left pieces that are the buyer's, in these parcels and by another way */
    private RemainderLeft remainder(
            OrderId id,
            KnownParcels parcels,
            List<Content> left,
            List<Content> carried,
            GivenBack before,
            boolean free,
            Instant at) {
        return new RemainderLeft(
                id.value(),
                parcels.kept(),
                parcels.late(),
                parcels.back(),
                promises.byAnotherWay(id, parcels, left),
                carried,
                before.pieces(),
                before.freight().minor(),
                before.restocking().minor(),
                free,
                at);
    }

    /**
     * What an end had left the buyer with comes back after all: it ends as if that had been known. Nothing happens where nothing
     * of it does.
     */
    public void undoRemainder(OrderId id, Aggregate<Order> order, Instant at) {
        turned(id, order).ifPresent(turned -> undo(id, order, turned, at));
    }

    /** What has come back since an end, and nobody has given back; empty where nothing has. */
    public Optional<TurnedBack> turned(OrderId id, Aggregate<Order> order) {
        return order.invoke(Order::end)
                .filter(end -> !end.left().isEmpty())
                .map(end -> turned(id, order, end))
                .filter(turned -> !turned.isNothing());
    }

    private TurnedBack turned(OrderId id, Aggregate<Order> order, End end) {
        var given = claims.givenBack(id, order.invoke(Order::terms));
        var left = end.noted().orElseGet(() -> supposed(id, order, end));
        var now = promises.whereabouts(id, promises.parcels(id, end));
        // What was not known to be in a parcel turns back in one all the same.
        var byAnotherWay = Pieces.minus(left.byAnotherWay(), now.others());
        var rest = Pieces.common(end.left(), Pieces.plus(now.kept(), byAnotherWay));
        // What was late once was settled so: a contest that is upheld later charges no way again.
        var late = Pieces.plus(end.lateBack(), Pieces.minus(now.late(), end.lateBack()));
        return new TurnedBack(order.invoke(Order::terms), end, left, rest, late, given);
    }

    /** Of an end of the time before it was noted, as far as it is known from what was told by then. */
    private RemainderLeft supposed(OrderId id, Aggregate<Order> order, End end) {
        var parcels = promises.parcels(id, end);
        var left = end.leftAtFirst();
        boolean free = promises.isOverdue(id)
                || order.invoke(Order::life)
                        .agreed()
                        .isAll(promises.whereabouts(id, parcels).taken());
        return remainder(
                id, parcels, left, left, claims.givenBackBy(id, order.invoke(Order::terms), end.at()), free, end.at());
    }

    /** Shares out once more what the factory was paid at an end. */
    public void undo(OrderId id, Aggregate<Order> order, TurnedBack turned, Instant at) {
        order.execute(it -> it.takeBack(turned, at));
        shareOut(id, order, turned.given(), balance -> settling(order).settlement(turned, balance), at);
        claims.cut(id, ClaimedUnits.ofPieces(turned.unsold()), turned.rest(), at);
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
        boolean isBack = sent.isBack() && order.invoke(Order::life).arriving().isCompletedByTime();
        if (isBack) {
            undoWhatCameBack(id, order, sent, at);
        }
        return isBack;
    }

    /** What has left of it, by carriers' word, the buyer's, or what was shown. */
    public Sent sent(OrderId id, Aggregate<Order> order) {
        var told = promises.sent(id);
        return order.invoke(Order::life).arriving().arrived(told);
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
