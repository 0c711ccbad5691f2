package market.sourcing.domain.commission;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import market.sourcing.domain.commission.event.CommissionEvent;
import market.sourcing.domain.commission.event.CommissionTaken;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.ConsigneeId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.StationId;
import market.sourcing.domain.station.CustomsMode;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** For whom one order is. An order that its buyer placed for itself has none. */
@AggregateRoot(type = "commission")
public final class Commission {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private CommissionId id;

    private OrderId order;
    private AccountId agent;
    private OnBehalf onBehalf;

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    Commission() {}

    @SuppressWarnings("NullAway.Init")
    public Commission(OrderId order, AccountId agent, OnBehalf onBehalf, Instant at) {
        apply(new CommissionTaken(
                order.value(),
                agent.value(),
                onBehalf.reference(),
                onBehalf.station().value(),
                onBehalf.customsMode().name(),
                onBehalf.consignee().map(ConsigneeId::value).orElse(null),
                at));
    }

    public OrderId order() {
        return order;
    }

    public AccountId agent() {
        return agent;
    }

    public OnBehalf onBehalf() {
        return onBehalf;
    }

    @EventSourcingHandler
    void evolve(CommissionEvent event) {
        switch (event) {
            case CommissionTaken it -> on(it);
        }
    }

    private void on(CommissionTaken event) {
        order = new OrderId(event.orderId());
        id = CommissionId.of(order);
        agent = new AccountId(event.agentId());
        onBehalf = new OnBehalf(
                event.reference(),
                new StationId(event.stationId()),
                CustomsMode.valueOf(event.customsMode()),
                consignee(event.consigneeId()));
    }

    private static @Nullable ConsigneeId consignee(@Nullable String id) {
        return id == null ? null : new ConsigneeId(id);
    }
}
