package market.sourcing.domain.delivery;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.delivery.Judgement.Cause;
import market.sourcing.domain.delivery.PromiseState.Ended;
import market.sourcing.domain.delivery.PromiseState.Excused;
import market.sourcing.domain.delivery.PromiseState.Kept;
import market.sourcing.domain.delivery.PromiseState.Missed;
import market.sourcing.domain.delivery.PromiseState.Paused;
import market.sourcing.domain.delivery.PromiseState.Running;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.delivery.event.ContestDecided;
import market.sourcing.domain.delivery.event.DeliveryEvent;
import market.sourcing.domain.delivery.event.DispatchOverdue;
import market.sourcing.domain.delivery.event.DispatchPromiseKept;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.DispatchUrged;
import market.sourcing.domain.delivery.event.GoodsReceived;
import market.sourcing.domain.delivery.event.LossSettled;
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

    private List<Content> compensatedFor = List.of();
    private Course course;
    private Shipment shipment;
    private Judgement judgement;
    private Overdue overdue;
    private Waiting waiting;
    private Contest contest;
    private Urging urging;

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
        shipment.state(carrier, trackingNumber, asked, at);
    }

    /** One of its parcels, if it has it. */
    public Optional<StatedParcel> parcel(String parcelId) {
        return course.parcels()
                .find(parcelId)
                .map(parcel -> new StatedParcel(parcel.carrier(), parcel.trackingNumber()));
    }

    /**
     * Whether a number that was stated for a parcel may be another's: no carrier knew it in time, or has told of it for so long
     * that it gives it out again. The first not for whom the parcel was sent to: he knows the number, and what its carrier tells
     * late would be told of what he sends.
     *
     * @param sender the id of who sends the other
     */
    public boolean isFree(String carrier, String trackingNumber, String sender, Instant now) {
        boolean isRecipient = course.started().buyerId().equals(sender);
        return course.parcels()
                .find(carrier, trackingNumber)
                .filter(parcel -> (!parcel.isValid() && !isRecipient) || parcel.isLongOver(now))
                .isPresent();
    }

    /** Whether every piece is in a parcel that may be on its way. */
    public boolean isAllStated() {
        return course.parcels().areAllStated();
    }

    /** What has left, as carriers and the buyer tell. */
    public Sent sent() {
        return course.parcels().sent();
    }

    /**
     * A carrier told of a scan, perhaps long after it was made; nothing happens when it is known.
     *
     * @return what of a compensation is to be taken back, because less was late than it seemed
     * @throws Refused {@link RefusalCode#SCAN_TOO_EARLY} when it was made before the order was paid
     */
    public Money note(String carrier, String trackingNumber, Scan scan, Recourse recourse, Instant now) {
        waiting.end(now);
        if (!shipment.note(carrier, trackingNumber, scan, now)) {
            return course.money(0);
        }
        judgement.keepIfHandedOver();
        return judgement.reassess(
                Cause.LATE_SCAN, scan.id(), "A carrier had more of it in time than it had told.", recourse, now);
    }

    /**
     * The time for a first scan is over; nothing happens when there was one, or when that was found before.
     *
     * @return whether the parcel is not valid from now on, and its pieces are in no other
     */
    public boolean judgeParcel(String parcelId, Instant now) {
        return shipment.judgeParcel(parcelId, now);
    }

    /** When parcels are judged that no carrier has scanned, by parcel; those that were judged are not among them. */
    public Map<String, Instant> parcelsJudgedAt() {
        return course.parcels().scansDue();
    }

    /**
     * The buyer has the goods; nothing happens when carriers have told so already.
     *
     * @param confirmed whether he confirmed it; what he only states does not outweigh that carriers bring something back
     */
    public void receive(Instant at, boolean confirmed) {
        waiting.end(at);
        if (shipment.receive(at, confirmed)) {
            judgement.keepIfHandedOver();
        }
    }

    /**
     * The promised time may be over, or that in which the factory was to wait.
     *
     * @param most that the compensation can be
     * @return the compensation that is to be paid now
     */
    public Money judge(Instant now, Money most) {
        waiting.end(now);
        return judgement.judge(now, most);
    }

    /** When it is judged, or runs again by itself; empty while somebody waits for as long as he likes, and once it was. */
    public Optional<Instant> judgedAt() {
        return course.state() instanceof Running ? Optional.of(course.dueAt()) : waiting.endsAt();
    }

    /** A multiple of the promised time may be over; nothing happens when everything is on its way. */
    public void judgeOverdue(Instant now) {
        overdue.judge(now);
    }

    /** When the buyer need not wait any longer; empty once that is noted, and where nothing is waited for. */
    public Optional<Instant> overdueAt() {
        return overdue.at();
    }

    /** Whether the buyer may cancel and gets everything back. */
    public boolean isOverdue() {
        return overdue.holds();
    }

    /**
     * The factory has to wait; nothing happens when it does.
     *
     * @throws Refused {@link RefusalCode#PROMISE_NOT_RUNNING}
     */
    public void pause(Actor actor, Reason reason, Instant at) {
        waiting.pause(actor, reason, at);
    }

    /** The factory's time runs again; nothing happens when it does. */
    public void resume(Instant at) {
        waiting.resume(at);
    }

    /**
     * A declared time does not count; nothing happens when it is known, or was over before the promise began.
     *
     * @return what of a compensation is to be taken back
     */
    public Money excuse(String excuseId, Reason reason, Pause declared, Recourse recourse, Instant now) {
        return waiting.excuse(excuseId, reason, declared, recourse, now);
    }

    /**
     * The factory says that the miss was none; nothing happens when it has said so, unless nobody has decided it in time.
     *
     * @throws Refused {@link RefusalCode#PROMISE_NOT_MISSED}, {@link RefusalCode#CONTEST_TOO_LATE} with {@code until}
     */
    public void contest(Actor actor, Reason evidence, Instant at) {
        contest.raise(actor, evidence, at);
    }

    /**
     * An operator decides; nothing happens when it is decided so.
     *
     * @return what of a compensation is to be taken back
     * @throws Refused {@link RefusalCode#MISS_NOT_CONTESTED}, also where it is decided otherwise, or its time is over
     */
    public Money decide(Actor operator, boolean upheld, Reason grounds, Recourse recourse, Instant at) {
        return contest.decide(operator, upheld, grounds, recourse, at);
    }

    /** Until when an operator may decide; empty where there is nothing to decide. */
    public Optional<Instant> contestEndsAt() {
        return contest.endsAt();
    }

    /** Nobody has decided in time: the miss stands. */
    public void closeContest(Instant now) {
        contest.close(now);
    }

    /**
     * The buyer asks for haste.
     *
     * @throws Refused {@link RefusalCode#PROMISE_NOT_RUNNING} when everything is on its way or over,
     *     {@link RefusalCode#URGED_ALREADY} with {@code nextAt}
     */
    public void urge(Actor actor, Instant at) {
        urging.urge(actor, at);
    }

    /** The order came to nothing; what was missed before stays missed. */
    public void end(Instant at) {
        if (isOpen()) {
            apply(new PromiseEnded(course.promiseId(), course.orderId(), at));
        }
    }

    /** Whether its time runs, or will again. */
    public boolean isOpen() {
        return course.state() instanceof Running || course.state() instanceof Paused;
    }

    /**
     * What carriers are bringing to the buyer.
     *
     * @param left as for all that concerns him: what his order's end has left him with; null while it lives, or where that is nothing
     */
    public List<UnderWay> underWay(@Nullable Left left) {
        return course.parcels().ofBuyer(left).underWay(course.rules());
    }

    /** When the buyer signed for the last piece of what is his, as carriers tell; empty while one is missing. */
    public Optional<Instant> deliveredAt(@Nullable Left left) {
        return course.parcels().ofBuyer(left).deliveredAt();
    }

    /** Whether something was late without excuse. */
    public boolean wasLate() {
        return course.state() instanceof Missed;
    }

    /** What was late without excuse; none where nothing was. */
    public List<Content> late() {
        return course.state() instanceof Missed(var late, var _) ? late : List.of();
    }

    /** What was late without excuse, or seemed to be until it was found that nothing was. */
    public List<Content> lateAtFirst() {
        return course.state() instanceof Excused(var once) ? once : late();
    }

    /** What the compensation that its buyer has was paid for: more than was late, where others were found to be in time too late. */
    public List<Content> compensatedFor() {
        return compensatedFor;
    }

    /** What was late all in all, and has left since without coming back. */
    public List<Content> lateAndKept(@Nullable Left left) {
        return course.parcels().ofBuyer(left).lateAndKept(course.dueAt());
    }

    /** Parcels that carriers have, and those that they have brought back. */
    public KnownParcels knownParcels() {
        return course.parcels().known(_ -> true, this::isLate);
    }

    /** The same as it was told by an instant. */
    public KnownParcels knownParcels(Instant by) {
        return course.parcels().known(toldAt -> !toldAt.isAfter(by), this::isLate);
    }

    /**
     * A case gave money back for missing pieces; nothing happens where carriers tell of all.
     *
     * @param since when they were missed
     */
    public void settleLoss(List<Content> missing, @Nullable Left left, Instant since, Instant at) {
        for (var loss : course.parcels().ofBuyer(left).lost(missing, course.rules(), since, at)) {
            apply(new LossSettled(course.promiseId(), course.orderId(), loss.parcelId(), loss.pieces(), at));
        }
    }

    /** What has become of parcels by now. */
    public Whereabouts whereabouts(KnownParcels then) {
        return course.parcels().whereabouts(then);
    }

    private boolean isLate(Parcel parcel) {
        return wasLate() && !(rules().lateByPiece() && parcel.isHandedOverBy(course.dueAt()));
    }

    /** Of what has left, the pieces whose way is not the factory's to pay: what no carrier brought back, and what was in time. */
    public List<Content> carried() {
        if (!wasLate()) {
            return sent().gone();
        }
        return rules().lateByPiece() ? course.parcels().keptOrInTime(course.dueAt()) : sent().kept();
    }

    /** The numbers that held when it began. */
    public DeliveryRules rules() {
        return course.rules();
    }

    public FactoryId factory() {
        return new FactoryId(course.started().factoryId());
    }

    public OrderId order() {
        return new OrderId(course.orderId());
    }

    @EventSourcingHandler
    void evolve(DeliveryEvent event) {
        switch (event) {
            case PromiseStarted started -> begin(started);
            case ParcelStated stated -> course.parcels().add(stated);
            case ParcelScanned scanned -> noteScan(scanned);
            case ParcelInvalidated invalidated -> course.parcels().invalidated(invalidated.parcelId());
            case GoodsReceived received -> course.parcels().received(received.receivedAt(), received.wasConfirmed());
            case DispatchPromiseKept _ -> course.turn(new Kept());
            case DispatchPromiseMissed missed -> {
                course.turn(new Missed(missed.late(), missed.compensationMinor()));
                compensatedFor = missed.late();
                contest.begin(missed);
            }
            case DispatchOverdue _ -> overdue.note();
            case PromisePaused paused -> course.turn(new Paused(paused.pausedAt(), paused.endsAt()));
            case PromiseResumed resumed -> runOn(resumed);
            case PromiseExtended extended -> {
                waiting.note(extended);
                overdue.note(extended);
            }
            case MissContested contested -> contest.note(contested);
            case ContestDecided decided -> contest.note(decided);
            case MissReassessed less -> {
                course.turn(
                        less.late().isEmpty()
                                ? new Excused(late())
                                : new Missed(less.late(), less.compensationMinor()));
                compensatedFor = isSettled(less) ? compensatedFor : less.late();
            }
            case DispatchUrged urged -> urging.note(urged);
            case LossSettled settled -> course.parcels().settled(settled);
            case PromiseEnded _ -> course.turn(new Ended());
        }
    }

    /** Whether nothing of a compensation was taken back, although less is owed. */
    private boolean isSettled(MissReassessed less) {
        var owed = rules().compensationFor(course.money(less.lateMinor()));
        return less.takenBackMinor() == 0 && owed.minor() < less.compensationMinor();
    }

    private void noteScan(ParcelScanned scanned) {
        course.parcels().scanned(scanned.parcelId(), scanned.scanId(), scanned.scannedAt(), scanned.toldAt());
        if (ScanKind.valueOf(scanned.kind()) == ScanKind.DELIVERED) {
            course.parcels().delivered(scanned.parcelId(), scanned.scannedAt());
        }
        if (ScanKind.valueOf(scanned.kind()) == ScanKind.RETURNED) {
            course.parcels().returned(scanned.parcelId(), scanned.scannedAt(), scanned.toldAt());
        }
    }

    private void begin(PromiseStarted started) {
        id = new PromiseId(started.promiseId());
        course = new Course(started);
        shipment = new Shipment(course);
        judgement = new Judgement(course);
        overdue = new Overdue(course);
        waiting = new Waiting(course, judgement);
        contest = new Contest(course, judgement);
        urging = new Urging(course);
    }

    private void runOn(PromiseResumed resumed) {
        course.leaveOut(new Pause(resumed.pausedAt(), resumed.resumedAt()));
        course.turn(new Running());
        contest.forget();
    }
}
