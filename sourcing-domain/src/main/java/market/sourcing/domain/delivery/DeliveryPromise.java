package market.sourcing.domain.delivery;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.delivery.event.DeliveryEvent;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.MissReassessed;
import market.sourcing.domain.delivery.event.PromiseStarted;
import market.sourcing.domain.rulebook.Pause;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Money;
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

    private Promise promise;

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    DeliveryPromise() {}

    @SuppressWarnings("NullAway.Init")
    public DeliveryPromise(PromiseStarted started) {
        apply(started);
    }

    /** All that can be asked of it; what happens later does not change that. */
    public Promise asItStands() {
        return promise;
    }

    /**
     * The factory gives pieces to a carrier; nothing happens when it said so before.
     *
     * @param asked the pieces, or none for all that are in no parcel
     * @throws Refused {@link RefusalCode#PARCEL_EXCEEDS_ORDER}, {@link RefusalCode#ORDER_CLOSED}
     */
    public void state(String carrier, String trackingNumber, Collection<Content> asked, Instant at) {
        happen(new Stating(promise).state(carrier, trackingNumber, asked, at));
    }

    /**
     * A carrier told of a scan, perhaps long after it was made; nothing happens when it is known.
     *
     * @return what of a compensation is to be taken back, because less was late than it seemed
     * @throws Refused {@link RefusalCode#SCAN_TOO_EARLY} when it was made before the order was paid
     */
    public Money note(String carrier, String trackingNumber, Scan scan, Recourse recourse, Instant now) {
        endWaiting(now);
        return takenBack(new Scanning(promise).note(carrier, trackingNumber, scan, recourse, now));
    }

    /**
     * The time for a first scan is over; nothing happens when there was one, or when that was found before.
     *
     * @return whether the parcel is not valid from now on, so that something is in none, and the buyer has not said that it is there
     */
    public boolean judgeParcel(String parcelId, Instant now) {
        var invalid = new Scanning(promise).judge(parcelId, now);
        happen(invalid);
        return invalid.isPresent()
                && !promise.parcels().areAllStated()
                && !promise.parcels().areReceived();
    }

    /**
     * The buyer has the goods; nothing happens when carriers have told so already.
     *
     * @param confirmed whether he confirmed it; what he only states does not outweigh that carriers bring something back
     */
    public void receive(Instant at, boolean confirmed) {
        endWaiting(at);
        happen(new Receiving(promise).receive(at, confirmed));
    }

    /**
     * The promised time may be over, or that in which the factory was to wait.
     *
     * @param most that the compensation can be
     * @return the compensation that is to be paid now
     */
    public Money judge(Instant now, Money most) {
        endWaiting(now);
        var missed = new Judgement(promise).judge(now, most);
        happen(missed);
        return promise.money(
                missed.map(DispatchPromiseMissed::compensationMinor).orElse(0L));
    }

    /** A multiple of the promised time may be over; nothing happens when everything is on its way. */
    public void judgeOverdue(Instant now) {
        happen(new Overdue(promise).judge(now));
    }

    /**
     * The factory has to wait; nothing happens when it does.
     *
     * @throws Refused {@link RefusalCode#PROMISE_NOT_RUNNING}
     */
    public void pause(Actor actor, Reason reason, Instant at) {
        happen(new Waiting(promise).pause(actor, reason, at));
    }

    /** The factory's time runs again; nothing happens when it does. */
    public void resume(Instant at) {
        happen(new Waiting(promise).resume(at));
    }

    /**
     * A declared time does not count; nothing happens when it is known, or was over before the promise began.
     *
     * @return what of a compensation is to be taken back
     */
    public Money excuse(String excuseId, Reason reason, Pause declared, Recourse recourse, Instant now) {
        return takenBack(new DeclaredTime(promise).excuse(excuseId, reason.text(), declared, recourse, now));
    }

    /**
     * The factory says that the miss was none; nothing happens when it has said so, unless nobody has decided it in time.
     *
     * @throws Refused {@link RefusalCode#PROMISE_NOT_MISSED}, {@link RefusalCode#CONTEST_TOO_LATE} with {@code until}
     */
    public void contest(Actor actor, Reason evidence, Instant at) {
        happen(new Contesting(promise).raise(actor, evidence, at));
    }

    /**
     * An operator decides; nothing happens when it is decided so.
     *
     * @return what of a compensation is to be taken back
     * @throws Refused {@link RefusalCode#MISS_NOT_CONTESTED}, also where it is decided otherwise, or its time is over
     */
    public Money decide(Actor operator, boolean upheld, Reason grounds, Recourse recourse, Instant at) {
        return takenBack(new Contesting(promise).decide(operator, upheld, grounds, recourse, at));
    }

    /** Nobody has decided in time: the miss stands. */
    public void closeContest(Instant now) {
        happen(new Contesting(promise).close(now));
    }

    /**
     * The buyer asks for haste.
     *
     * @throws Refused {@link RefusalCode#PROMISE_NOT_RUNNING} when everything is on its way or over,
     *     {@link RefusalCode#URGED_ALREADY} with {@code nextAt}
     */
    public void urge(Actor actor, Instant at) {
        apply(new Urging(promise).urge(actor, at));
    }

    /** The order came to nothing; what was missed before stays missed. */
    public void end(Instant at) {
        happen(new Judgement(promise).end(at));
    }

    /**
     * A case gave money back for missing pieces; nothing happens where carriers tell of all.
     *
     * @param left what his order's end has left its buyer with; null while it lives, or where that is nothing
     * @param since when they were missed
     */
    public void settleLoss(List<Content> missing, @Nullable Left left, Instant since, Instant at) {
        happen(new Losses(promise).settle(missing, left, since, at));
    }

    private void endWaiting(Instant now) {
        happen(new Waiting(promise).end(now));
    }

    private Money takenBack(List<DeliveryEvent> events) {
        happen(events);
        return promise.money(events.stream()
                .mapToLong(event -> event instanceof MissReassessed less ? less.takenBackMinor() : 0)
                .sum());
    }

    private static void happen(Optional<? extends DeliveryEvent> decided) {
        decided.ifPresent(event -> apply(event));
    }

    private static void happen(List<? extends DeliveryEvent> decided) {
        decided.forEach(event -> apply(event));
    }

    @EventSourcingHandler
    void evolve(DeliveryEvent event) {
        id = new PromiseId(event.promiseId());
        promise = event instanceof PromiseStarted started ? Promise.begin(started) : promise.evolve(event);
    }
}
