package market.sourcing.domain.trade.returning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import market.sourcing.domain.delivery.DeliveryPromise;
import market.sourcing.domain.delivery.Left;
import market.sourcing.domain.delivery.Promise;
import market.sourcing.domain.delivery.UnderWay;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.factory.Factory;
import market.sourcing.domain.order.End;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.returns.ClaimedUnits;
import market.sourcing.domain.returns.Lateness;
import market.sourcing.domain.returns.OrderReturns;
import market.sourcing.domain.returns.OrderReturnsId;
import market.sourcing.domain.returns.Purchase;
import market.sourcing.domain.returns.Receipt;
import market.sourcing.domain.returns.Remainder;
import market.sourcing.domain.returns.ReturnsSoFar;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.trade.delivering.Promises;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** What was bought, put together from the order, its promise, its factory's rule, and what came back of it so far. */
public record Purchases(
        Repository<Order> orders,
        Repository<OrderReturns> returns,
        Repository<DeliveryPromise> promises,
        Repository<Factory> factories) {

    public Aggregate<Order> order(OrderId id) {
        return Loading.known(orders, id.value(), RefusalCode.ORDER_UNKNOWN);
    }

    public Optional<Aggregate<OrderReturns>> returns(OrderId id) {
        return Loading.ifKnown(returns, OrderReturnsId.of(id).value());
    }

    /** What of an order is claimed and given back so far. */
    ReturnsSoFar soFar(OrderId id) {
        return soFar(returns(id));
    }

    static ReturnsSoFar soFar(Optional<Aggregate<OrderReturns>> returns) {
        return returns.map(it -> it.invoke(OrderReturns::soFar)).orElse(ReturnsSoFar.NOTHING);
    }

    public Purchase of(OrderId id) {
        return of(id, order(id), returns(id));
    }

    public Purchase of(OrderId id, Aggregate<Order> order, Optional<Aggregate<OrderReturns>> returns) {
        var terms = order.invoke(Order::terms);
        var promise = new Promises(promises).asItStands(id);
        var rule = Loading.known(factories, terms.factoryId(), RefusalCode.FACTORY_UNKNOWN)
                .invoke(it -> it.returnRule(terms.returnRule()));
        var remainder = remainder(id, order);
        var left = new Promises(promises).left(id, order);
        var soFar = soFar(returns);
        return new Purchase(
                id,
                terms,
                rule,
                receipt(
                        order,
                        soFar.receipt(),
                        promise.flatMap(it -> it.carriage().deliveredAt(left))),
                promise.map(it -> lateness(it, left, soFar.claimedLate())).orElseGet(Lateness.None::new),
                remainder.taken(soFar.claimed()),
                promise.map(it -> onTheirWay(it.carriage().underWay(left))).orElse(List.of()),
                ClaimedUnits.ofPieces(back(id, order)));
    }

    private static Lateness lateness(Promise promise, @Nullable Left left, ClaimedUnits claimed) {
        var byPiece = promise.rules().lateByPiece();
        if (!promise.wasLate()) {
            // What its buyer keeps of the compensation all the same was paid for these.
            var once = byPiece ? ClaimedUnits.ofPieces(promise.state().lateAtFirst()) : ClaimedUnits.NONE;
            return once.isNone() ? new Lateness.None() : new Lateness.OfPieces(once, ClaimedUnits.NONE);
        }
        if (!byPiece) {
            return new Lateness.OfAll();
        }
        var late = ClaimedUnits.ofPieces(promise.state().late());
        var kept = ClaimedUnits.ofPieces(promise.carriage().lateAndKept(left)).atMost(late);
        var paidFor = ClaimedUnits.ofPieces(promise.compensatedFor());
        return new Lateness.OfPieces(paidFor, kept.without(claimed));
    }

    /** Pieces that were late without excuse; empty where one of them makes the whole order late. */
    Optional<ClaimedUnits> latePieces(OrderId id) {
        return new Promises(promises)
                .asItStands(id)
                .filter(it -> !it.wasLate() || it.rules().lateByPiece())
                .map(it -> ClaimedUnits.ofPieces(it.state().late()));
    }

    private static List<Purchase.OnTheirWay> onTheirWay(List<UnderWay> parcels) {
        return parcels.stream()
                .flatMap(parcel -> parcel.pieces().stream()
                        .map(it -> new Purchase.OnTheirWay(it.line(), it.quantity(), parcel.until())))
                .toList();
    }

    /** What of it is its buyer's: of an order that came to nothing what that left, otherwise all that no carrier brought back. */
    private Remainder remainder(OrderId id, Aggregate<Order> order) {
        var terms = order.invoke(Order::terms);
        return order.invoke(Order::isClosed)
                ? Remainder.of(terms, order.invoke(Order::life).ending().left())
                : Remainder.without(terms, back(id, order));
    }

    /** Of these units, those that money can go back for: what carriers brought back is given back by the order's end. */
    List<Units> owed(OrderId id, List<Units> units) {
        return ClaimedUnits.of(units)
                .atMost(remainder(id, order(id)).owed(soFar(id).refunded().units()))
                .list();
    }

    /** What carriers have brought back, and the order's end will give back: nothing of one that is over, or was confirmed. */
    ClaimedUnits back(OrderId id) {
        return ClaimedUnits.ofPieces(back(id, order(id)));
    }

    private List<Content> back(OrderId id, Aggregate<Order> order) {
        return order.invoke(it -> it.isClosed() || it.isCompleted())
                ? List.of()
                : new Promises(promises).sent(id).back();
    }

    /**
     * Money was given back for missing units: of what may be lost, nobody owes anything any more.
     *
     * @param since when they were missed
     */
    void settleLoss(OrderId id, List<Units> missing, Instant since, Instant at) {
        var pieces = ClaimedUnits.of(missing).pieces();
        var left = new Promises(promises).left(id, order(id));
        new Promises(promises)
                .of(id)
                .ifPresent(promise -> promise.execute(it -> it.settleLoss(pieces, left, since, at)));
    }

    /** What the buyer has was handed over, whatever carriers tell; of an order that came to nothing he has only what had left. */
    void noteReceived(OrderId id, Instant at) {
        if (!order(id).invoke(Order::isClosed)) {
            new Promises(promises).of(id).ifPresent(promise -> promise.execute(it -> it.receive(at, false)));
        }
    }

    /** Whether nothing of an order may be on its way. */
    boolean isNothingSent(OrderId id, Aggregate<Order> order) {
        return order.invoke(Order::life).dispatching().isAwaited()
                && new Promises(promises).sent(id).isNothing();
    }

    /**
     * As it was stated or corrected; otherwise what came first of the carriers' delivery of all and the buyer's word. What an order
     * that came to nothing has left its buyer with is known from then on.
     */
    private static @Nullable Receipt receipt(
            Aggregate<Order> order, Optional<Receipt> stated, Optional<Instant> deliveredAt) {
        return stated.or(() -> Stream.of(order.invoke(Order::life).arriving().receivedAt(), deliveredAt)
                        .flatMap(Optional::stream)
                        .min(Instant::compareTo)
                        .map(Receipt::at))
                .map(receipt -> order.invoke(Order::end)
                        .map(End::changedAt)
                        .map(receipt::notBefore)
                        .orElse(receipt))
                .orElse(null);
    }
}
