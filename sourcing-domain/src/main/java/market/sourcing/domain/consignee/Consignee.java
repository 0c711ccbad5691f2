package market.sourcing.domain.consignee;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import market.sourcing.domain.consignee.command.LookAtConsignee;
import market.sourcing.domain.consignee.command.StateConsignee;
import market.sourcing.domain.consignee.event.ConsigneeErased;
import market.sourcing.domain.consignee.event.ConsigneeEvent;
import market.sourcing.domain.consignee.event.ConsigneeLookedAt;
import market.sourcing.domain.consignee.event.ConsigneeNamed;
import market.sourcing.domain.consignee.event.ConsigneeParcelPacked;
import market.sourcing.domain.consignee.event.ConsigneeStated;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ConsigneeId;
import market.sourcing.domain.shared.ConsolidationId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.StationId;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** What has become of a person whom an agent stated: in which orders' names, who looked, and whether he is erased. Not who he is. */
@AggregateRoot(type = "consignee")
public final class Consignee {
    @AggregateIdentifier
    private ConsigneeId id;

    private AccountId agent;
    private StationId station;
    private boolean erased;
    private final List<OrderId> orders = new ArrayList<>();
    private final Set<ConsolidationId> consolidations = new LinkedHashSet<>();

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    Consignee() {}

    @SuppressWarnings("NullAway.Init")
    public Consignee(StateConsignee command) {
        var rules = Rulebook.CONSIGNEES.at(command.at());
        apply(new ConsigneeStated(
                command.consigneeId().value(),
                command.agent().account().value(),
                command.station().value(),
                command.at(),
                command.at().plus(rules.unusedKept()),
                rules.version()));
    }

    /** Orders that were placed in his name, the first one first. */
    public List<OrderId> orders() {
        return List.copyOf(orders);
    }

    /** Those that a parcel of his was ever packed for. */
    public Set<ConsolidationId> consolidations() {
        return Set.copyOf(consolidations);
    }

    public boolean isErased() {
        return erased;
    }

    public boolean isFor(StationId other) {
        return station.equals(other);
    }

    /** @throws Refused {@link RefusalCode#CONSIGNEE_UNKNOWN} to others than his agent and operators */
    public void mustConcern(Actor actor) {
        if (!actor.mayActFor(agent)) {
            throw unknown(id);
        }
    }

    /** @throws Refused {@link RefusalCode#CONSIGNEE_ERASED} */
    public void mustBeKept() {
        if (erased) {
            throw erased(id);
        }
    }

    /**
     * Holds where the agent may order in his name by a station.
     *
     * @throws Refused {@link RefusalCode#CONSIGNEE_UNKNOWN}, {@link RefusalCode#CONSIGNEE_ERASED},
     *     {@link RefusalCode#CONSIGNEE_OF_OTHER_STATION}
     */
    public void mustServe(AccountId orderedBy, StationId wanted) {
        if (!orderedBy.equals(agent)) {
            throw unknown(id);
        }
        mustBeKept();
        if (!isFor(wanted)) {
            throw new Refused(
                    RefusalCode.CONSIGNEE_OF_OTHER_STATION,
                    "This person was stated for another station.",
                    Map.of("station", station.code()));
        }
    }

    /** An order was placed in his name. */
    public void name(OrderId order, Instant at) {
        apply(new ConsigneeNamed(id.value(), order.value(), at));
    }

    /**
     * A parcel of an order in his name goes abroad, where customs ask who he is.
     *
     * @throws Refused {@link RefusalCode#CONSIGNEE_ERASED}
     */
    public void pack(ConsolidationId consolidation, OrderId order, String parcel, Instant at) {
        mustBeKept();
        apply(new ConsigneeParcelPacked(id.value(), order.value(), consolidation.value(), parcel, at));
    }

    /** @throws Refused {@link RefusalCode#CONSIGNEE_ERASED}; {@link RefusalCode#ORDER_UNKNOWN}, of an order that is not in his name */
    public void look(LookAtConsignee command) {
        mustBeKept();
        var order = command.orderId();
        if (order != null && !orders.contains(order)) {
            throw new Refused(
                    RefusalCode.ORDER_UNKNOWN, "No such order is in this person's name.", Map.of("id", order.value()));
        }
        apply(new ConsigneeLookedAt(
                id.value(),
                command.official().account().value(),
                command.reason().name(),
                order == null ? null : order.value(),
                command.at()));
    }

    /**
     * Nothing happens when he is erased.
     *
     * @param by null: nobody, as he was not used in time or is lost
     */
    public void erase(@Nullable AccountId by, Instant at) {
        if (!erased) {
            apply(new ConsigneeErased(id.value(), by == null ? null : by.value(), at));
        }
    }

    public static Refused erased(ConsigneeId id) {
        return new Refused(
                RefusalCode.CONSIGNEE_ERASED, "Nobody knows any more who this was.", Map.of("id", id.value()));
    }

    private static Refused unknown(ConsigneeId id) {
        return new Refused(RefusalCode.CONSIGNEE_UNKNOWN, "There is no such thing here.", Map.of("id", id.value()));
    }

    @EventSourcingHandler
    void evolve(ConsigneeEvent event) {
        switch (event) {
            case ConsigneeStated it -> on(it);
            case ConsigneeNamed it -> orders.add(new OrderId(it.orderId()));
            case ConsigneeParcelPacked it -> consolidations.add(new ConsolidationId(it.consolidationId()));
            case ConsigneeLookedAt _ -> {}
            case ConsigneeErased _ -> erased = true;
        }
    }

    private void on(ConsigneeStated event) {
        id = new ConsigneeId(event.consigneeId());
        agent = new AccountId(event.agentId());
        station = new StationId(event.stationId());
    }
}
