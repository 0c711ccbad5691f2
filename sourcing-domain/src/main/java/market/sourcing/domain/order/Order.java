package market.sourcing.domain.order;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Map;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** One buyer's order with one factory. What was agreed when it was placed stays with it for good. */
@AggregateRoot(type = "order")
public final class Order {
    @AggregateIdentifier
    private OrderId id;

    private OrderPlaced placed;

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    Order() {}

    @SuppressWarnings("NullAway.Init")
    public Order(OrderPlaced placed) {
        apply(placed);
    }

    /**
     * The answer that placing it got, for the request that placed it, whatever has changed since.
     *
     * @throws Refused {@link RefusalCode#ORDER_UNKNOWN} to others, {@link RefusalCode#IDEMPOTENCY_KEY_REUSED}
     */
    public PlacedOrder answerTo(Actor buyer, String fingerprint) {
        if (!buyer.mayActFor(new AccountId(placed.buyerId()))) {
            throw new Refused(RefusalCode.ORDER_UNKNOWN, "There is no such order.", Map.of("id", id.value()));
        }
        if (!placed.fingerprint().equals(fingerprint)) {
            throw Refused.keyReused();
        }
        return new PlacedOrder(placed, Loading.FIRST_VERSION);
    }

    @EventSourcingHandler
    void on(OrderPlaced event) {
        id = new OrderId(event.orderId());
        placed = event;
    }
}
