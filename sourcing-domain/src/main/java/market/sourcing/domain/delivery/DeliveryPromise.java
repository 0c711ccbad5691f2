package market.sourcing.domain.delivery;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.delivery.PromiseState.Ended;
import market.sourcing.domain.delivery.PromiseState.Excused;
import market.sourcing.domain.delivery.PromiseState.Kept;
import market.sourcing.domain.delivery.PromiseState.Missed;
import market.sourcing.domain.delivery.PromiseState.Paused;
import market.sourcing.domain.delivery.PromiseState.Running;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.delivery.event.ContestDecided;
import market.sourcing.domain.delivery.event.DispatchOverdue;
import market.sourcing.domain.delivery.event.DispatchPromiseKept;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.DispatchUrged;
import market.sourcing.domain.delivery.event.GoodsReceived;
import market.sourcing.domain.delivery.event.MissContested;
import market.sourcing.domain.delivery.event.MissReassessed;
import market.sourcing.domain.delivery.event.ParcelInvalidated;
import market.sourcing.domain.delivery.event.ParcelScanned;
import market.sourcing.domain.delivery.event.ParcelStated;
import market.sourcing.domain.delivery.event.PromiseEnded;
import market.sourcing.domain.delivery.event.PromiseExtended;
import market.sourcing.domain.delivery.event.PromisePaused;
import market.sourcing.domain.delivery.event.PromiseResumed;
import market.sourcing.domain.delivery.event.PromiseStarted;
import market.sourcing.domain.rulebook.DeliveryRules;
import market.sourcing.domain.rulebook.Pause;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.PromiseId;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** The promise that the goods of one order leave the factory in time. It is kept, missed, excused or ended, never two of these. */
@AggregateRoot(type = "promise")
public final class DeliveryPromise {
    @AggregateIdentifier
    private PromiseId id;

    private PromiseStarted started;
    private PromiseClock clock;
    private PromiseState state;
    private Parcels parcels;
    private final Set<String> excuses = new HashSet<>();
    private boolean overdue;
    private @Nullable MissContested contest;
    private boolean decided;
    private @Nullable Instant nextUrgeAt;

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    DeliveryPromise() {}

    @SuppressWarnings("NullAway.Init")
    public DeliveryPromise(PromiseStarted started) {
        apply(started);
    }

    /**
     * The factory gives pieces to a carrier; nothing happens when it said so before.
     *
     * @param asked the pieces, or none for all that are in no parcel
     * @throws Refused {@link RefusalCode#PARCEL_EXCEEDS_ORDER}, {@link RefusalCode#ORDER_CLOSED}
     */
    public void state(String carrier, String trackingNumber, Collection<Content> asked, Instant at) {
        if (parcels.find(carrier, trackingNumber).isPresent()) {
            return;
        }
        if (state instanceof Ended) {
            throw new Refused(RefusalCode.ORDER_CLOSED, "The order came to nothing.");
        }
        var contents = parcels.contents(asked);
        if (contents.isEmpty()) {
            throw new Refused(RefusalCode.PARCEL_EXCEEDS_ORDER, "Everything is in parcels already.");
        }
        apply(new ParcelStated(
                id.value(),
                started.orderId(),
                "parcel-" + (parcels.count() + 1) + "-" + id.value().substring(PromiseId.PREFIX.length()),
                carrier,
                trackingNumber,
                contents,
                at,
                at.plus(rules().scanWithin())));
    }

    /** One of its parcels, if it has it. */
    public Optional<StatedParcel> parcel(String parcelId) {
        return parcels.find(parcelId).map(parcel -> new StatedParcel(parcel.carrier(), parcel.trackingNumber()));
    }

    /** Whether every piece is in a parcel that may be on its way. */
    public boolean isAllStated() {
        return parcels.areAllStated();
    }

    /**
     * A carrier told of a scan, perhaps long after it was made; nothing happens when it is known.
     *
     * @return what of a compensation is to be taken back, because less was late than it seemed
     */
    public Money note(String carrier, String trackingNumber, Scan scan, Instant now) {
        var parcel = parcels.find(carrier, trackingNumber);
        if (parcel.isEmpty() || parcels.knowsScan(scan.id())) {
            return nothing();
        }
        apply(new ParcelScanned(
                id.value(),
                started.orderId(),
                parcel.get().id(),
                scan.id(),
                scan.kind().name(),
                scan.place(),
                // A carrier's clock may be fast, but nothing is handed over before it is told.
                scan.at().isAfter(now) ? now : scan.at(),
                now));
        keepIfHandedOver();
        return reassess("LATE_SCAN", scan.id(), "A carrier had more of it in time than it had told.", now);
    }

    /**
     * The time for a first scan is over; nothing happens when there was one.
     *
     * @return whether the parcel is not valid now
     */
    public boolean judgeParcel(String parcelId, Instant now) {
        var parcel = parcels.find(parcelId).filter(it -> it.handedOverAt() == null);
        if (parcel.filter(Parcel::isValid).isPresent()) {
            apply(new ParcelInvalidated(id.value(), started.orderId(), parcelId, now));
        }
        return parcel.isPresent();
    }

    /** The buyer has the goods; nothing happens when carriers have told so already. */
    public void receive(Instant at) {
        if (parcels.handedOverAt().isEmpty() && !(state instanceof Ended)) {
            apply(new GoodsReceived(id.value(), started.orderId(), at));
            keepIfHandedOver();
        }
    }

    /**
     * The promised time may be over.
     *
     * @param held of the order: the compensation can't be more
     * @return the compensation that is to be paid now
     */
    public Money judge(Instant now, Money held) {
        var dueAt = clock.dueAt();
        if (!(state instanceof Running) || dueAt.isAfter(now)) {
            return nothing();
        }
        var late = parcels.late(dueAt);
        var lateMinor = parcels.amountOf(late);
        var owed = rules().compensationFor(money(lateMinor));
        var compensation = owed.minor() <= held.minor() ? owed : held;
        apply(new DispatchPromiseMissed(
                id.value(),
                started.orderId(),
                started.buyerId(),
                started.factoryId(),
                started.factoryOwnerId(),
                late,
                lateMinor,
                compensation.minor(),
                started.currency(),
                started.deliveryRules(),
                dueAt,
                now));
        return compensation;
    }

    /** A multiple of the promised time may be over; nothing happens when everything is on its way. */
    public void judgeOverdue(Instant now) {
        var open = state instanceof Running || state instanceof Missed || state instanceof Excused;
        if (open
                && !overdue
                && !clock.overdueAt().isAfter(now)
                && parcels.handedOverAt().isEmpty()) {
            apply(new DispatchOverdue(id.value(), started.orderId(), started.buyerId(), clock.overdueAt()));
        }
    }

    /** Whether the buyer may cancel and gets everything back. */
    public boolean isOverdue() {
        return overdue && parcels.handedOverAt().isEmpty();
    }

    /**
     * The factory has to wait; nothing happens when it does.
     *
     * @throws Refused {@link RefusalCode#PROMISE_NOT_RUNNING}
     */
    public void pause(Actor actor, Reason reason, Instant at) {
        if (state instanceof Paused) {
            return;
        }
        if (!(state instanceof Running) || !at.isBefore(clock.dueAt())) {
            throw notRunning();
        }
        apply(new PromisePaused(id.value(), started.orderId(), actor.account().value(), reason.text(), at));
    }

    /** The factory's time runs again; nothing happens when it does. */
    public void resume(Instant at) {
        if (state instanceof Paused(var since)) {
            var until = at.isBefore(since) ? since : at;
            var longer = clock.without(new Pause(since, until));
            apply(new PromiseResumed(id.value(), started.orderId(), since, until, longer.dueAt(), longer.overdueAt()));
            keepIfHandedOver();
        }
    }

    /**
     * A declared time does not count; nothing happens when it is known, or none of the promised time falls into it.
     *
     * @return what of a compensation is to be taken back
     */
    public Money excuse(String excuseId, Reason reason, Pause declared, Instant now) {
        var over = state instanceof Kept || state instanceof Ended || state instanceof Excused;
        if (over || excuses.contains(excuseId) || !overlaps(declared)) {
            return nothing();
        }
        var longer = clock.without(declared);
        var missed = state instanceof Missed;
        var runs = state instanceof Running || (missed && longer.dueAt().isAfter(now));
        apply(new PromiseExtended(
                id.value(),
                started.orderId(),
                excuseId,
                reason.text(),
                declared.from(),
                declared.to(),
                longer.dueAt(),
                longer.overdueAt(),
                runs && !missed,
                now));
        var takenBack = runs && missed
                ? reassess("FORCE_MAJEURE", excuseId, reason.text(), List.of(), now)
                : reassess("FORCE_MAJEURE", excuseId, reason.text(), now);
        keepIfHandedOver();
        return takenBack;
    }

    private boolean overlaps(Pause declared) {
        return declared.to().isAfter(started.startedAt()) && declared.from().isBefore(clock.dueAt());
    }

    /**
     * The factory says that the miss was none; nothing happens when it has said so.
     *
     * @throws Refused {@link RefusalCode#PROMISE_NOT_MISSED}
     */
    public void contest(Actor actor, Reason evidence, Instant at) {
        if (contest != null) {
            return;
        }
        if (!(state instanceof Missed)) {
            throw new Refused(RefusalCode.PROMISE_NOT_MISSED, "The promise was not missed.");
        }
        apply(new MissContested(
                id.value(),
                started.orderId(),
                actor.account().value(),
                evidence.text(),
                at,
                at.plus(rules().contestDecided())));
    }

    /**
     * An operator decides; nothing happens when it is decided.
     *
     * @return what of a compensation is to be taken back
     * @throws Refused {@link RefusalCode#MISS_NOT_CONTESTED}
     */
    public Money decide(Actor operator, boolean upheld, Reason grounds, Instant at) {
        if (contest == null) {
            throw new Refused(RefusalCode.MISS_NOT_CONTESTED, "Nobody has contested it.");
        }
        if (decided) {
            return nothing();
        }
        apply(new ContestDecided(
                id.value(),
                started.orderId(),
                upheld,
                grounds.text(),
                operator.account().value(),
                at));
        return upheld ? reassess("CONTEST", operator.account().value(), grounds.text(), List.of(), at) : nothing();
    }

    /** Nobody has decided in time: the miss stands. */
    public void closeContest(Instant now) {
        if (contest != null && !decided && !contest.decideBy().isAfter(now)) {
            apply(new ContestDecided(
                    id.value(), started.orderId(), false, "Nobody has decided in time.", null, contest.decideBy()));
        }
    }

    /**
     * The buyer asks for haste.
     *
     * @throws Refused {@link RefusalCode#PROMISE_NOT_RUNNING} when everything is on its way or over,
     *     {@link RefusalCode#URGED_ALREADY} with {@code nextAt}
     */
    public void urge(Actor actor, Instant at) {
        if (state instanceof Ended || parcels.handedOverAt().isPresent()) {
            throw notRunning();
        }
        if (nextUrgeAt != null && at.isBefore(nextUrgeAt)) {
            throw new Refused(
                    RefusalCode.URGED_ALREADY,
                    "The factory was urged already.",
                    Map.of("nextAt", nextUrgeAt.toString()));
        }
        apply(new DispatchUrged(
                id.value(), started.orderId(), actor.account().value(), at, at.plus(rules().urgingRests())));
    }

    /** The order came to nothing; what was missed before stays missed. */
    public void end(Instant at) {
        if (state instanceof Running || state instanceof Paused) {
            apply(new PromiseEnded(id.value(), started.orderId(), at));
        }
    }

    private void keepIfHandedOver() {
        var handedOverAt = parcels.handedOverAt();
        var inTime = state instanceof Paused
                || (state instanceof Running && parcels.late(clock.dueAt()).isEmpty());
        if (handedOverAt.isPresent() && inTime) {
            apply(new DispatchPromiseKept(
                    id.value(), started.orderId(), started.factoryId(), handedOverAt.get(), clock.dueAt()));
        }
    }

    private Money reassess(String cause, String reference, String reason, Instant now) {
        return reassess(cause, reference, reason, parcels.late(clock.dueAt()), now);
    }

    /** Only ever to less. */
    private Money reassess(String cause, String reference, String reason, List<Content> late, Instant now) {
        if (!(state instanceof Missed(var before, var paidMinor)) || late.equals(before)) {
            return nothing();
        }
        var lateMinor = parcels.amountOf(late);
        var compensation =
                Math.min(paidMinor, rules().compensationFor(money(lateMinor)).minor());
        apply(new MissReassessed(
                id.value(),
                started.orderId(),
                started.factoryId(),
                cause,
                reference,
                reason,
                late,
                lateMinor,
                compensation,
                paidMinor - compensation,
                started.currency(),
                now));
        if (late.isEmpty() && clock.dueAt().isAfter(now)) {
            apply(new PromiseResumed(id.value(), started.orderId(), now, now, clock.dueAt(), clock.overdueAt()));
            keepIfHandedOver();
        }
        return money(paidMinor - compensation);
    }

    private Money nothing() {
        return money(0);
    }

    private Money money(long minor) {
        return Money.of(minor, started.currency());
    }

    private static Refused notRunning() {
        return new Refused(RefusalCode.PROMISE_NOT_RUNNING, "The promise does not run any more.");
    }

    /** The numbers that held when it began. */
    public DeliveryRules rules() {
        return clock.rules();
    }

    public FactoryId factory() {
        return new FactoryId(started.factoryId());
    }

    public OrderId order() {
        return new OrderId(started.orderId());
    }

    @EventSourcingHandler
    void on(PromiseStarted event) {
        id = new PromiseId(event.promiseId());
        started = event;
        clock = PromiseClock.of(event);
        parcels = new Parcels(event.goods());
        state = new Running();
    }

    @EventSourcingHandler
    void on(ParcelStated event) {
        parcels.add(event);
    }

    @EventSourcingHandler
    void on(ParcelScanned event) {
        parcels.scanned(event.parcelId(), event.scanId(), event.scannedAt());
    }

    @EventSourcingHandler
    void on(ParcelInvalidated event) {
        parcels.invalidated(event.parcelId());
    }

    @EventSourcingHandler
    void on(GoodsReceived event) {
        parcels.received(event.receivedAt());
    }

    @EventSourcingHandler
    void on(DispatchPromiseKept event) {
        state = new Kept();
    }

    @EventSourcingHandler
    void on(DispatchPromiseMissed event) {
        state = new Missed(event.late(), event.compensationMinor());
    }

    @EventSourcingHandler
    void on(DispatchOverdue event) {
        overdue = true;
    }

    @EventSourcingHandler
    void on(PromisePaused event) {
        state = new Paused(event.pausedAt());
    }

    @EventSourcingHandler
    void on(PromiseResumed event) {
        clock = clock.without(new Pause(event.pausedAt(), event.resumedAt()));
        state = new Running();
        contest = null;
        decided = false;
    }

    @EventSourcingHandler
    void on(PromiseExtended event) {
        excuses.add(event.excuseId());
        clock = clock.without(new Pause(event.from(), event.to()));
        overdue &= !event.overdueAt().isAfter(event.extendedAt());
    }

    @EventSourcingHandler
    void on(MissContested event) {
        contest = event;
    }

    @EventSourcingHandler
    void on(ContestDecided event) {
        decided = true;
    }

    @EventSourcingHandler
    void on(MissReassessed event) {
        state = event.late().isEmpty() ? new Excused() : new Missed(event.late(), event.compensationMinor());
    }

    @EventSourcingHandler
    void on(DispatchUrged event) {
        nextUrgeAt = event.nextAt();
    }

    @EventSourcingHandler
    void on(PromiseEnded event) {
        state = new Ended();
    }
}
