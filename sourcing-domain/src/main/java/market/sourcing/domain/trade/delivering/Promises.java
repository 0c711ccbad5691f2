package market.sourcing.domain.trade.delivering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.delivery.DeliveryPromise;
import market.sourcing.domain.delivery.KnownParcels;
import market.sourcing.domain.delivery.Left;
import market.sourcing.domain.delivery.Pieces;
import market.sourcing.domain.delivery.Promise;
import market.sourcing.domain.delivery.Sent;
import market.sourcing.domain.delivery.Whereabouts;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.delivery.event.Goods;
import market.sourcing.domain.delivery.event.PromiseStarted;
import market.sourcing.domain.escrow.Escrow;
import market.sourcing.domain.order.End;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.order.event.RemainderLeft;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.PromiseId;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** The promises of orders. An order that was paid before there were promises has none. */
public record Promises(Repository<DeliveryPromise> repository) {

    public Optional<Aggregate<DeliveryPromise>> of(OrderId order) {
        return Loading.ifKnown(repository, PromiseId.of(order).value());
    }

    /** As the promise of an order stands. */
    public Optional<Promise> asItStands(OrderId order) {
        return of(order).map(it -> it.invoke(DeliveryPromise::asItStands));
    }

    /** What has left of an order; nothing where nothing was promised. */
    public Sent sent(OrderId order) {
        return asItStands(order).map(it -> it.parcels().sent()).orElse(Sent.NOTHING);
    }

    /** Whether a buyer has waited so long for all of an order that he may cancel and gets everything back. */
    public boolean isOverdue(OrderId order) {
        return asItStands(order).map(Promise::isOverdue).orElse(false);
    }

    /** Of what has left of an order, the pieces whose way is not its factory's to pay. */
    public List<Content> carried(OrderId order) {
        return asItStands(order).map(it -> it.carriage().carried()).orElse(List.of());
    }

    /**
     * The same of all that is the buyer's: also what he has by another way than carriers', which is there.
     *
     * @param his pieces that are the buyer's
     */
    public List<Content> carried(OrderId order, List<Content> his) {
        return Pieces.plus(carried(order), Pieces.minus(his, sent(order).kept()));
    }

    /** Its time may be up: what is late by then is noted, and paid for. */
    public static void judge(Aggregate<DeliveryPromise> promise, Aggregate<Escrow> escrow, Instant now) {
        var most = escrow.invoke(Escrow::creditable);
        var compensation = promise.invoke(it -> it.judge(now, most));
        var judged = promise.invoke(DeliveryPromise::asItStands);
        escrow.execute(it -> it.compensate(PromiseId.of(judged.order()), compensation, judged.rules(), now));
    }

    /** Parcels that carriers have, and those that they have brought back. */
    public KnownParcels parcels(OrderId order) {
        return asItStands(order).map(it -> it.carriage().knownParcels()).orElse(KnownParcels.NONE);
    }

    /** The same as it was told by an instant. */
    private KnownParcels parcels(OrderId order, Instant by) {
        return asItStands(order).map(it -> it.carriage().knownParcels(by)).orElse(KnownParcels.NONE);
    }

    /** What an order's end has left its buyer with; null while it lives, or where that is nothing. */
    public @Nullable Left left(OrderId id, Aggregate<Order> order) {
        return order.invoke(Order::end)
                .filter(end -> !end.left().isEmpty())
                .map(end -> new Left(parcels(id, end), byAnotherWay(id, end), end.left()))
                .orElse(null);
    }

    /** Those that were told of when an order came to nothing. */
    public KnownParcels parcels(OrderId order, End end) {
        return end.noted()
                .map(it -> new KnownParcels(it.kept(), it.late(), it.back()))
                .orElseGet(() -> parcels(order, end.at()));
    }

    private List<Content> byAnotherWay(OrderId order, End end) {
        return end.noted()
                .map(RemainderLeft::byAnotherWay)
                .orElseGet(() -> byAnotherWay(order, parcels(order, end.at()), end.leftAtFirst()));
    }

    /** Of pieces that are a buyer's, those that are in none of these parcels. */
    public List<Content> byAnotherWay(OrderId order, KnownParcels parcels, List<Content> his) {
        var now = whereabouts(order, parcels);
        return Pieces.minus(his, Pieces.plus(now.kept(), now.back()));
    }

    /** What has become of parcels by now. */
    public Whereabouts whereabouts(OrderId order, KnownParcels then) {
        return asItStands(order).map(it -> it.carriage().whereabouts(then)).orElse(Whereabouts.NOWHERE);
    }

    /** Begins with the payment after which nothing is due any more. */
    public void start(Order order, Instant paidAt) throws Exception {
        var id = order.life().agreed().id();
        var calendar = Rulebook.CALENDAR.at(paidAt);
        var open = order.life().paying().promisedFor(paidAt, calendar);
        var rules = Rulebook.DELIVERY.at(paidAt);
        var terms = order.terms();
        var started = new PromiseStarted(
                PromiseId.of(new OrderId(id)).value(),
                id,
                order.buyer().value(),
                terms.factoryId(),
                terms.factoryOwnerId(),
                terms.dispatchPromise(),
                terms.currency(),
                goods(order),
                paidAt,
                open.toSeconds(),
                calendar.after(paidAt, open, List.of()),
                calendar.after(paidAt, open.multipliedBy(rules.overdueAfter()), List.of()),
                calendar.version(),
                rules.version());
        repository.newInstance(() -> new DeliveryPromise(started));
    }

    private static List<Goods> goods(Order order) {
        var goods = new ArrayList<Goods>();
        for (var line : order.terms().lines()) {
            goods.add(new Goods(goods.size() + 1, line.listingId(), line.sku(), line.quantity(), line.amountMinor()));
        }
        return goods;
    }
}
