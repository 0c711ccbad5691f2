package market.sourcing.domain.trade.correcting;

import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.correction.Misstatement;
import market.sourcing.domain.correction.MisstatementKind;
import market.sourcing.domain.delivery.DeliveryPromise;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Reason;

/** A promise that outlives an order which came to nothing: it ends. */
record OpenPromise(Books books) implements Check<OrderId> {
    @Override
    public Optional<Misstatement> find(OrderId id, Instant at) {
        boolean closed = books.order(id).invoke(Order::isClosed);
        return books.promise(id)
                .filter(promise ->
                        closed && promise.invoke(DeliveryPromise::asItStands).isOpen())
                .map(_ -> Misstatement.of(
                        MisstatementKind.PROMISE_OPEN, "The order came to nothing, and its promise is open."));
    }

    @Override
    public void correct(OrderId id, Reason reason, Instant at) {
        books.promise(id).ifPresent(promise -> promise.execute(it -> it.end(at)));
    }
}
