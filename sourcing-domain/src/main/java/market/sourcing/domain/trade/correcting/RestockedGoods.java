package market.sourcing.domain.trade.correcting;

import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.correction.Misstatement;
import market.sourcing.domain.correction.MisstatementKind;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Reason;

/** Pieces that left before an order came to nothing and were given back to the stock all the same: written off. */
record RestockedGoods(Books books) implements Check<OrderId> {
    @Override
    public Optional<Misstatement> find(OrderId id, Instant at) {
        var order = books.order(id);
        var sent = books.sent(id);
        int gone =
                books.stocks(order).goneAfterAll(id, order.invoke(Order::life).agreed(), sent);
        return gone == 0
                ? Optional.empty()
                : Optional.of(Misstatement.ofUnits(
                        MisstatementKind.GOODS_RESTOCKED, gone, "Pieces that have left can be ordered."));
    }

    @Override
    public void correct(OrderId id, Reason reason, Instant at) {
        var order = books.order(id);
        var sent = books.sent(id);
        books.stocks(order).writeOff(id, order.invoke(Order::life).agreed(), sent);
    }
}
