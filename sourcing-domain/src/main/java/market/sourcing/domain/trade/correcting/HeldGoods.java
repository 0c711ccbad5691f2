package market.sourcing.domain.trade.correcting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.correction.Misstatement;
import market.sourcing.domain.correction.MisstatementKind;
import market.sourcing.domain.delivery.Pieces;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.order.End;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.order.event.RemainderLeft;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Reason;
import org.axonframework.modelling.command.Aggregate;

/** Pieces that an order has which is over: others can order them, but for those that have left. */
record HeldGoods(Books books) implements Check<OrderId> {
    @Override
    public Optional<Misstatement> find(OrderId id, Instant at) {
        var order = books.order(id);
        boolean over = order.invoke(it -> it.isClosed() || it.isCompleted());
        int held = over ? books.stocks(order).heldBy(id, order.invoke(Order::terms), left(id, order)) : 0;
        return held == 0
                ? Optional.empty()
                : Optional.of(Misstatement.ofUnits(
                        MisstatementKind.GOODS_HELD, held, "The order is over, and pieces are kept for it."));
    }

    /** All of an order that is complete; of another also what carriers do not tell of, and was shown to have arrived. */
    private List<Content> left(OrderId id, Aggregate<Order> order) {
        var all = books.all(order);
        return order.invoke(Order::isCompleted)
                ? all
                : Pieces.common(all, Pieces.plus(books.sent(id), byAnotherWay(order)));
    }

    private static List<Content> byAnotherWay(Aggregate<Order> order) {
        return order.invoke(Order::end)
                .flatMap(End::noted)
                .map(RemainderLeft::byAnotherWay)
                .orElse(List.of());
    }

    @Override
    public void correct(OrderId id, Reason reason, Instant at) {
        var order = books.order(id);
        books.stocks(order).end(id, order.invoke(Order::terms), left(id, order));
    }
}
