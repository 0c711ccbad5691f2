package market.sourcing.domain.returns.handler;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import market.sourcing.domain.delivery.DeliveryPromise;
import market.sourcing.domain.delivery.UnderWay;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.delivery.handler.Promises;
import market.sourcing.domain.factory.Factory;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.returns.ClaimedUnits;
import market.sourcing.domain.returns.Lateness;
import market.sourcing.domain.returns.OrderReturns;
import market.sourcing.domain.returns.OrderReturnsId;
import market.sourcing.domain.returns.Purchase;
import market.sourcing.domain.returns.Receipt;
import market.sourcing.domain.returns.Remainder;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
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

    public Purchase of(OrderId id) {
        return of(id, order(id), returns(id));
    }

    public Purchase of(OrderId id, Aggregate<Order> order, Optional<Aggregate<OrderReturns>> returns) {
        var terms = order.invoke(Order::terms);
        var promise = new Promises(promises).of(id);
        var rule = Loading.known(factories, terms.factoryId(), RefusalCode.FACTORY_UNKNOWN)
                .invoke(it -> it.returnRule(terms.returnRule()));
        return new Purchase(
                id,
                terms,
                rule,
                receipt(order, returns, promise),
                promise.map(it -> lateness(it, returns)).orElseGet(Lateness.None::new),
                taken(order, returns.map(it -> it.invoke(OrderReturns::claimed)).orElse(ClaimedUnits.NONE)),
                promise.map(it -> onTheirWay(it.invoke(DeliveryPromise::underWay)))
                        .orElse(List.of()));
    }

    private static Lateness lateness(Aggregate<DeliveryPromise> promise, Optional<Aggregate<OrderReturns>> returns) {
        var byPiece = promise.invoke(DeliveryPromise::rules).lateByPiece();
        if (!promise.invoke(DeliveryPromise::wasLate)) {
            // What its buyer keeps of the compensation all the same was paid for these.
            var once = byPiece ? units(promise.invoke(DeliveryPromise::lateAtFirst)) : ClaimedUnits.NONE;
            return once.isNone() ? new Lateness.None() : new Lateness.OfPieces(once, ClaimedUnits.NONE);
        }
        if (!byPiece) {
            return new Lateness.OfAll();
        }
        var late = units(promise.invoke(DeliveryPromise::late));
        var claimed = returns.map(it -> it.invoke(OrderReturns::claimedLate)).orElse(ClaimedUnits.NONE);
        var kept = units(promise.invoke(DeliveryPromise::lateAndKept)).atMost(late);
        return new Lateness.OfPieces(late, kept.minus(claimed.atMost(kept).list()));
    }

    /** Pieces that were late without excuse; empty where one of them makes the whole order late. */
    Optional<ClaimedUnits> latePieces(OrderId id) {
        return new Promises(promises)
                .of(id)
                .filter(it -> !it.invoke(DeliveryPromise::wasLate)
                        || it.invoke(DeliveryPromise::rules).lateByPiece())
                .map(it -> units(it.invoke(DeliveryPromise::late)));
    }

    private static ClaimedUnits units(List<Content> pieces) {
        return ClaimedUnits.of(pieces.stream()
                .map(piece -> new Units(piece.line(), piece.quantity()))
                .toList());
    }

    private static List<Purchase.OnTheirWay> onTheirWay(List<UnderWay> parcels) {
        return parcels.stream()
                .flatMap(parcel -> parcel.pieces().stream()
                        .map(it -> new Purchase.OnTheirWay(it.line(), it.quantity(), parcel.until())))
                .toList();
    }

    /** What no other case can be about. */
    private static ClaimedUnits taken(Aggregate<Order> order, ClaimedUnits claimed) {
        return remainder(order).map(rest -> rest.taken(claimed)).orElse(claimed);
    }

    /** Of an order that came to nothing. */
    private static Optional<Remainder> remainder(Aggregate<Order> order) {
        return order.invoke(
                it -> it.isClosed() ? Optional.of(Remainder.of(it.terms(), it.left())) : Optional.<Remainder>empty());
    }

    /** Of these units, those that money can go back for: of an order that came to nothing, what it has left its buyer with. */
    List<Units> owed(OrderId id, List<Units> units) {
        return remainder(order(id))
                .map(rest -> ClaimedUnits.of(units)
                        .atMost(rest.owed(returns(id)
                                .map(it -> it.invoke(OrderReturns::refunded).units())
                                .orElse(ClaimedUnits.NONE)))
                        .list())
                .orElse(units);
    }

    /** What the buyer has was handed over, whatever carriers tell; of an order that came to nothing he has only what had left. */
    void noteReceived(OrderId id, Instant at) {
        if (!order(id).invoke(Order::isClosed)) {
            new Promises(promises).of(id).ifPresent(promise -> promise.execute(it -> it.receive(at)));
        }
    }

    /** Whether nothing of an order may be on its way. */
    boolean isNothingSent(OrderId id, Aggregate<Order> order) {
        return order.invoke(Order::awaitsDispatch)
                && new Promises(promises).sent(id).isNothing();
    }

    /** Of an order that came to nothing, what had left. */
    private static Optional<Instant> deliveredAt(Aggregate<Order> order, Aggregate<DeliveryPromise> promise) {
        var left = order.invoke(Order::left);
        return promise.invoke(it -> left.isEmpty() ? it.deliveredAt() : it.deliveredAt(left));
    }

    /**
     * As it was stated or corrected; otherwise what came first of the carriers' delivery of all and the buyer's word. What an order
     * that came to nothing has left its buyer with is known from then on.
     */
    private static @Nullable Receipt receipt(
            Aggregate<Order> order,
            Optional<Aggregate<OrderReturns>> returns,
            Optional<Aggregate<DeliveryPromise>> promise) {
        return returns.flatMap(it -> it.invoke(OrderReturns::receipt))
                .or(() -> Stream.of(order.invoke(Order::receivedAt), promise.flatMap(it -> deliveredAt(order, it)))
                        .flatMap(Optional::stream)
                        .min(Instant::compareTo)
                        .map(Receipt::at))
                .map(receipt ->
                        order.invoke(Order::undoneAt).map(receipt::notBefore).orElse(receipt))
                .orElse(null);
    }
}
