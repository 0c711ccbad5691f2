package market.sourcing.domain.delivery.handler;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.delivery.DeliveryPromise;
import market.sourcing.domain.delivery.Sent;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.delivery.event.Goods;
import market.sourcing.domain.delivery.event.PromiseStarted;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.PromiseId;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** The promises of orders. An order that was paid before there were promises has none. */
public record Promises(Repository<DeliveryPromise> repository) {

    public Optional<Aggregate<DeliveryPromise>> of(OrderId order) {
        return Loading.ifKnown(repository, PromiseId.of(order).value());
    }

    /** What has left of an order; nothing where nothing was promised. */
    public Sent sent(OrderId order) {
        return of(order).map(it -> it.invoke(DeliveryPromise::sent)).orElse(Sent.NOTHING);
    }

    /** Whether a buyer has waited so long for all of an order that he may cancel and gets everything back. */
    public boolean isOverdue(OrderId order) {
        return of(order).map(it -> it.invoke(DeliveryPromise::isOverdue)).orElse(false);
    }

    /** Of what has left of an order, the pieces whose way is not its factory's to pay. */
    public List<Content> carried(OrderId order) {
        return of(order).map(it -> it.invoke(DeliveryPromise::carried)).orElse(List.of());
    }

    /** Begins with the payment after which nothing is due any more. */
    public void start(Order order, Instant paidAt) throws Exception {
        var id = order.placed().orderId();
        var calendar = Rulebook.CALENDAR.at(paidAt);
        var open = order.promisedFor(paidAt, calendar);
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
