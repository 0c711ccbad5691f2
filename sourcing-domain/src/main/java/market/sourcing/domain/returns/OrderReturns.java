package market.sourcing.domain.returns;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.returns.event.OrderReturnsEvent;
import market.sourcing.domain.returns.event.ReceiptStated;
import market.sourcing.domain.returns.event.Refund;
import market.sourcing.domain.returns.event.SoldBack;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.returns.event.UnitsClaimed;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.OrderId;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;

/** What of one order is claimed and given back: the cases of an order together are never about more than was bought. */
@AggregateRoot(type = "order-returns")
public final class OrderReturns {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private OrderReturnsId id;

    private OrderId order;
    private ReturnsSoFar soFar = ReturnsSoFar.NOTHING;

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    OrderReturns() {}

    /** Begins with the first claim, or with the first statement about the receipt. */
    @SuppressWarnings("NullAway.Init")
    public OrderReturns(OrderReturnsEvent first) {
        apply(first);
    }

    public ReturnsSoFar soFar() {
        return soFar;
    }

    @EventSourcingHandler
    void evolve(OrderReturnsEvent event, @Timestamp Instant at) {
        order = new OrderId(event.orderId());
        id = OrderReturnsId.of(order);
        soFar = soFar.after(event, at);
    }

    /** Another case is about these units; policies have looked whether they are left. */
    public void claim(UnitsClaimed another) {
        apply(another);
    }

    public void refund(CaseId caseId, List<Units> units, Refund refund, ReturnReason reason, SoldBack sale) {
        apply(Refunded.noted(order.value(), caseId.value(), units, refund, reason, sale));
    }

    /** The first refund that the report of sales does not know of is told to it. */
    public void count(SoldBack sale) {
        apply(soFar.count(order, sale));
    }

    /**
     * A case is over; what it got nothing for can be claimed again.
     *
     * @param exchanged of it, what other goods came for
     */
    public void end(CaseId caseId, List<Units> freed, List<Units> exchanged) {
        soFar.end(order, caseId, freed, exchanged).ifPresent(AggregateLifecycle::apply);
    }

    /** Nothing happens when the latest statement says the same. */
    public void state(ReceiptStated stated) {
        soFar.state(stated).ifPresent(AggregateLifecycle::apply);
    }
}
