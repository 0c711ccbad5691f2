package market.sourcing.domain.order;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.Optional;
import market.sourcing.domain.order.command.RecordPastReturn;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.PastOrderEvent;
import market.sourcing.domain.order.event.PastOrderRecorded;
import market.sourcing.domain.order.event.PastReturnRecorded;
import market.sourcing.domain.shared.OnlyOperatorsMay;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/**
 * An order whose life was lived elsewhere, as far as it is written down here. Its events are an order's by type and id: whoever
 * asks for the {@link Order} finds one that is over.
 */
@AggregateRoot(type = "order")
public final class PastOrder {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private OrderId id;

    /** Empty for an order of this marketplace. */
    private Optional<PastLife> life = Optional.empty();

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    PastOrder() {}

    @SuppressWarnings("NullAway.Init")
    public PastOrder(PastOrderRecorded recorded) {
        apply(recorded);
    }

    /**
     * Holds when the statement is the very one that it was written down by.
     *
     * @throws Refused {@link RefusalCode#IDEMPOTENCY_KEY_REUSED}
     */
    public void mustBeStatedBy(String fingerprint) {
        if (life.filter(it -> it.isStatedBy(fingerprint)).isEmpty()) {
            throw Refused.keyReused();
        }
    }

    @CommandHandler
    long recordReturn(RecordPastReturn command) {
        OnlyOperatorsMay.check(command.operator());
        var past = life.orElseThrow(() -> new Refused(
                RefusalCode.NOT_A_PAST_ORDER, "Goods of an order of this marketplace come back by a return."));
        if (!past.knows(command)) {
            apply(past.giveBack(command));
        }
        return getVersion();
    }

    @EventSourcingHandler
    void evolve(PastOrderEvent event) {
        switch (event) {
            case PastOrderRecorded it -> on(it);
            case PastReturnRecorded it -> on(it);
        }
    }

    private void on(PastOrderRecorded event) {
        id = new OrderId(event.orderId());
        life = Optional.of(new PastLife(event));
    }

    private void on(PastReturnRecorded event) {
        life.ifPresent(it -> it.on(event));
    }

    /** An order of this marketplace begins so, and whatever follows is not of the past. */
    @EventSourcingHandler
    void evolve(OrderPlaced event) {
        id = new OrderId(event.orderId());
    }
}
