package market.sourcing.domain.order;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.Map;
import market.sourcing.domain.order.command.RecordPastReturn;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.PastOrderRecorded;
import market.sourcing.domain.order.event.PastReturnRecorded;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OnlyOperatorsMay;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** One buyer's order with one factory. What was agreed when it was placed stays with it for good. */
@AggregateRoot(type = "order")
public final class Order {
    @AggregateIdentifier
    private OrderId id;

    /** Null where the order was placed elsewhere. */
    private @Nullable OrderPlaced placed;

    /** Null where the order was placed here. */
    private @Nullable PastLife past;

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    Order() {}

    @SuppressWarnings("NullAway.Init")
    public Order(OrderPlaced placed) {
        apply(placed);
    }

    @SuppressWarnings("NullAway.Init")
    public Order(PastOrderRecorded recorded) {
        apply(recorded);
    }

    /**
     * The answer that placing it got, for the request that placed it, whatever has changed since.
     *
     * @throws Refused {@link RefusalCode#ORDER_UNKNOWN} to others, {@link RefusalCode#IDEMPOTENCY_KEY_REUSED}
     */
    public PlacedOrder answerTo(Actor buyer, String fingerprint) {
        var placed = this.placed;
        if (placed == null || !buyer.mayActFor(new AccountId(placed.buyerId()))) {
            throw new Refused(RefusalCode.ORDER_UNKNOWN, "There is no such order.", Map.of("id", id.value()));
        }
        if (!placed.fingerprint().equals(fingerprint)) {
            throw Refused.keyReused();
        }
        return new PlacedOrder(placed, Loading.FIRST_VERSION);
    }

    /**
     * Holds when the statement is the very one that this past order was written down by.
     *
     * @throws Refused {@link RefusalCode#IDEMPOTENCY_KEY_REUSED}
     */
    public void mustBeStatedBy(String fingerprint) {
        if (past == null || !past.isStatedBy(fingerprint)) {
            throw Refused.keyReused();
        }
    }

    @CommandHandler
    long recordReturn(RecordPastReturn command) {
        OnlyOperatorsMay.check(command.operator());
        if (past == null) {
            throw new Refused(
                    RefusalCode.NOT_A_PAST_ORDER, "Goods of an order of this marketplace come back by a return.");
        }
        if (!past.knows(command.externalRef())) {
            apply(past.giveBack(command));
        }
        return getVersion();
    }

    @EventSourcingHandler
    void on(PastOrderRecorded event) {
        id = new OrderId(event.orderId());
        past = new PastLife(event);
    }

    @EventSourcingHandler
    void on(PastReturnRecorded event) {
        if (past != null) {
            past.on(event);
        }
    }

    @EventSourcingHandler
    void on(OrderPlaced event) {
        id = new OrderId(event.orderId());
        placed = event;
    }
}
