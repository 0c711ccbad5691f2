package market.sourcing.domain.consolidation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import market.sourcing.domain.carrier.TrackingNumber;
import market.sourcing.domain.consolidation.command.CloseConsolidation;
import market.sourcing.domain.consolidation.command.NoteMilestone;
import market.sourcing.domain.consolidation.command.RemeasureParcel;
import market.sourcing.domain.consolidation.command.StateFreightBill;
import market.sourcing.domain.consolidation.event.ConsolidationClosed;
import market.sourcing.domain.consolidation.event.ConsolidationEvent;
import market.sourcing.domain.consolidation.event.ConsolidationOpened;
import market.sourcing.domain.consolidation.event.FreightShared;
import market.sourcing.domain.consolidation.event.MilestoneNoted;
import market.sourcing.domain.consolidation.event.ParcelConsolidated;
import market.sourcing.domain.consolidation.event.ParcelRemeasured;
import market.sourcing.domain.consolidation.event.ParcelTakenOut;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ConsolidationId;
import market.sourcing.domain.shared.OnlyOperatorsMay;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/**
 * Parcels of one agent's orders, for one station and one way through its customs, that go abroad as one shipment: collected until it
 * is closed, then on their way, then billed.
 */
@AggregateRoot(type = "consolidation")
public final class Consolidation {
    @AggregateIdentifier
    private ConsolidationId id;

    private ConsolidationOpened opened;
    private FreightService service;
    private Load load = Load.NOTHING;
    private @Nullable Journey journey;
    private FreightBills bills = FreightBills.NONE;

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    Consolidation() {}

    @SuppressWarnings("NullAway.Init")
    public Consolidation(ConsolidationOpened opened) {
        apply(opened);
    }

    /**
     * Holds when the request is the very one that opened it.
     *
     * @throws Refused {@link RefusalCode#IDEMPOTENCY_KEY_REUSED}
     */
    public void mustComeOf(String fingerprint) {
        if (!opened.fingerprint().equals(fingerprint)) {
            throw Refused.keyReused();
        }
    }

    /** What all its parcels have in common. */
    public Way way() {
        return Way.of(opened);
    }

    /**
     * A parcel goes along; nothing happens when it does already, declared and measured just so.
     *
     * @throws Refused {@link RefusalCode#CONSOLIDATION_CLOSED}, {@link RefusalCode#CONSOLIDATION_CUT_OFF},
     *     {@link RefusalCode#CONSOLIDATION_FULL}, {@link RefusalCode#PARCEL_CONSOLIDATED}
     */
    public void add(
            String parcel,
            OrderId order,
            TrackingNumber number,
            HsCodes hs6,
            Measures measures,
            Actor actor,
            Instant at) {
        var measured = measures.plain(service);
        if (load.has(parcel) && load.packed(parcel).is(hs6, measured)) {
            return;
        }
        mustTakeParcels(at);
        load.mustHaveRoomFor(parcel);
        apply(new ParcelConsolidated(
                id.value(),
                parcel,
                order.value(),
                number.carrier().code(),
                number.text(),
                hs6.codes(),
                measured,
                actor.account().value(),
                at));
    }

    /** Whether a parcel of one of these orders is in it, and customs have not let it through. */
    public boolean isAwaitedByCustomsFor(Collection<OrderId> some) {
        return (journey == null || !journey.hasCome(Milestone.CUSTOMS_CLEARED))
                && some.stream().anyMatch(load::hasOneOf);
    }

    /** It goes with another one. */
    public static Refused isConsolidated(String parcel) {
        return Load.isConsolidated(parcel);
    }

    private void mustTakeParcels(Instant at) {
        mustBeOpen();
        if (!at.isBefore(opened.cutOffAt())) {
            throw new Refused(
                    RefusalCode.CONSOLIDATION_CUT_OFF,
                    "No parcel is added after the cut-off.",
                    Map.of("cutOffAt", opened.cutOffAt().toString()));
        }
    }

    private void mustBeOpen() {
        if (journey != null) {
            throw new Refused(
                    RefusalCode.CONSOLIDATION_CLOSED, "The consolidation is closed.", Map.of("id", id.value()));
        }
    }

    /**
     * A parcel stays behind.
     *
     * @throws Refused {@link RefusalCode#PARCEL_UNKNOWN}, {@link RefusalCode#CONSOLIDATION_CLOSED}
     */
    public void takeOut(String parcel, Actor actor, Instant at) {
        var packed = load.packed(parcel);
        mustBeOpen();
        apply(new ParcelTakenOut(
                id.value(), parcel, packed.orderId(), actor.account().value(), at));
    }

    /** Nothing happens when it was measured so before. */
    @CommandHandler
    long remeasure(RemeasureParcel command) {
        OnlyOperatorsMay.check(command.operator());
        var packed = load.packed(command.parcelId());
        mustBeOpen();
        var measured = command.measures().plain(service);
        if (!measured.equals(packed.measures())) {
            apply(new ParcelRemeasured(
                    id.value(),
                    command.parcelId(),
                    packed.measures(),
                    measured,
                    command.operator().account().value(),
                    command.at()));
        }
        return getVersion();
    }

    /** Nothing happens when it is closed. */
    @CommandHandler
    long close(CloseConsolidation command) {
        OnlyOperatorsMay.check(command.operator());
        if (journey == null) {
            load.mustNotBeEmpty();
            apply(new ConsolidationClosed(
                    id.value(),
                    load.parcels().size(),
                    load.allGrams(),
                    command.operator().account().value(),
                    command.at()));
        }
        return getVersion();
    }

    /** Nothing happens when that was noted before. */
    @CommandHandler
    long note(NoteMilestone command) {
        OnlyOperatorsMay.check(command.operator());
        var reason = command.reason();
        if (closed().comesTo(command.milestone(), reason, command.reachedAt(), command.at())) {
            apply(new MilestoneNoted(
                    id.value(),
                    command.milestone().name(),
                    reason == null ? null : reason.name(),
                    command.reachedAt(),
                    command.operator().account().value(),
                    command.at()));
        }
        return getVersion();
    }

    private Journey closed() {
        if (journey == null) {
            throw new Refused(
                    RefusalCode.CONSOLIDATION_OPEN, "The consolidation is still open.", Map.of("id", id.value()));
        }
        return journey;
    }

    /** Nothing happens when the bill was stated so before. */
    @CommandHandler
    long state(StateFreightBill command) {
        OnlyOperatorsMay.check(command.operator());
        closed();
        var bill = command.bill();
        if (!bills.has(bill)) {
            bills.mustReplace(bill, command.replacesMinor());
            var total = bills.totalWith(bill);
            apply(new FreightShared(
                    id.value(),
                    bill.carrier(),
                    bill.reference(),
                    bill.amount().minor(),
                    bill.amount().currency().getCurrencyCode(),
                    bills.amountMinor(bill.number()),
                    bill.billedGrams(),
                    total.minor(),
                    FreightShares.of(total.minor(), load.chargeableGrams(), bills.shares()),
                    command.operator().account().value(),
                    command.at()));
        }
        return getVersion();
    }

    @EventSourcingHandler
    void evolve(ConsolidationEvent event) {
        switch (event) {
            case ConsolidationOpened it -> on(it);
            case ParcelConsolidated it -> load = load.after(it);
            case ParcelRemeasured it -> load = load.after(it);
            case ParcelTakenOut it -> load = load.after(it);
            case ConsolidationClosed it -> journey = Journey.from(it.closedAt());
            case MilestoneNoted it -> journey = closed().after(it);
            case FreightShared it -> bills = bills.after(it);
        }
    }

    private void on(ConsolidationOpened event) {
        id = new ConsolidationId(event.consolidationId());
        opened = event;
        service = FreightService.valueOf(event.service());
    }
}
