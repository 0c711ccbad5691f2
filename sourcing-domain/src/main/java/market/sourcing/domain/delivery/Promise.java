package market.sourcing.domain.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import market.sourcing.domain.delivery.PromiseState.Ended;
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
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.OrderId;

/**
 * The promise of one order as its events tell it: where it stands, what it is judged by, and what has been sent. It never changes; each
 * event makes another of it.
 *
 * @param excuses ids of the declared times that its clock leaves out
 * @param isOverdueNoted whether it was noted that a multiple of the promised time was over
 * @param compensatedFor what the compensation that its buyer has was paid for: more than was late, where others were found to be in
 *     time too late
 * @param urgeableFrom when the buyer may next ask for haste
 */
public record Promise(
        PromiseStarted started,
        PromiseClock clock,
        PromiseState state,
        Parcels parcels,
        Set<String> excuses,
        boolean isOverdueNoted,
        List<Content> compensatedFor,
        Instant urgeableFrom) {

    public static Promise begin(PromiseStarted started) {
        return begin(started, PromiseClock.of(started));
    }

    /** @param clock by which it is judged: another than its own in a rehearsal */
    public static Promise begin(PromiseStarted started, PromiseClock clock) {
        var parcels = Parcels.of(started.goods());
        return new Promise(started, clock, new Running(), parcels, Set.of(), false, List.of(), Instant.MIN);
    }

    public Promise evolve(DeliveryEvent event) {
        return switch (event) {
            case PromiseStarted it -> begin(it);
            case ParcelStated it -> with(parcels.stated(it));
            case ParcelScanned it -> with(parcels.scanned(it));
            case ParcelInvalidated it -> with(parcels.invalidated(it));
            case GoodsReceived it -> with(parcels.received(it));
            case DispatchPromiseKept _ -> with(new Kept());
            case DispatchPromiseMissed it -> with(Missed.found(it)).compensatedFor(it.late());
            case DispatchOverdue _ -> overdue(true);
            case PromisePaused it -> with(new Paused(it.pausedAt(), it.endsAt()));
            case PromiseResumed it ->
                without(new Pause(it.pausedAt(), it.resumedAt())).with(new Running());
            case PromiseExtended it -> extended(it);
            case MissContested it -> with(state.contested(new Contest.Raised(it.decideBy())));
            case ContestDecided it -> with(state.contested(Contest.of(it)));
            case MissReassessed it -> reassessed(it);
            case DispatchUrged it -> urgeableFrom(it.nextAt());
            case LossSettled it -> with(parcels.settled(it));
            case PromiseEnded _ -> with(new Ended());
        };
    }

    /** It may not be overdue any more with the longer time. */
    private Promise extended(PromiseExtended event) {
        return without(new Pause(event.from(), event.to()))
                .excused(event.excuseId())
                .overdue(isOverdueNoted && !event.overdueAt().isAfter(event.extendedAt()));
    }

    private Promise reassessed(MissReassessed less) {
        return with(state.reassessed(less)).compensatedFor(isSettled(less) ? compensatedFor : less.late());
    }

    /** Whether nothing of a compensation was taken back, although less is owed. */
    private boolean isSettled(MissReassessed less) {
        return less.takenBackMinor() == 0 && compensationFor(less.lateMinor()).minor() < less.compensationMinor();
    }

    private Promise with(PromiseState next) {
        return new Promise(started, clock, next, parcels, excuses, isOverdueNoted, compensatedFor, urgeableFrom);
    }

    private Promise with(Parcels next) {
        return new Promise(started, clock, state, next, excuses, isOverdueNoted, compensatedFor, urgeableFrom);
    }

    private Promise without(Pause pause) {
        var longer = clock.without(pause);
        return new Promise(started, longer, state, parcels, excuses, isOverdueNoted, compensatedFor, urgeableFrom);
    }

    private Promise excused(String excuse) {
        var all = Stream.concat(excuses.stream(), Stream.of(excuse)).collect(Collectors.toUnmodifiableSet());
        return new Promise(started, clock, state, parcels, all, isOverdueNoted, compensatedFor, urgeableFrom);
    }

    private Promise overdue(boolean isNoted) {
        return new Promise(started, clock, state, parcels, excuses, isNoted, compensatedFor, urgeableFrom);
    }

    private Promise compensatedFor(List<Content> pieces) {
        return new Promise(started, clock, state, parcels, excuses, isOverdueNoted, pieces, urgeableFrom);
    }

    private Promise urgeableFrom(Instant next) {
        return new Promise(started, clock, state, parcels, excuses, isOverdueNoted, compensatedFor, next);
    }

    public String id() {
        return started.promiseId();
    }

    public String orderId() {
        return started.orderId();
    }

    public OrderId order() {
        return new OrderId(started.orderId());
    }

    public FactoryId factory() {
        return new FactoryId(started.factoryId());
    }

    /** The numbers that held when it began. */
    public DeliveryRules rules() {
        return clock.rules();
    }

    public Instant dueAt() {
        return clock.dueAt();
    }

    /** In the order's currency. */
    public Money money(long minor) {
        return Money.of(minor, started.currency());
    }

    /** What is owed for late goods. */
    Money compensationFor(long lateMinor) {
        return rules().compensationFor(money(lateMinor));
    }

    /** Whether its time runs, or will again. */
    public boolean isOpen() {
        return state instanceof Running || state instanceof Paused;
    }

    /** When it is judged, or runs again by itself; empty while somebody waits for as long as he likes, and once it was. */
    public Optional<Instant> judgedAt() {
        return state instanceof Running ? Optional.of(dueAt()) : new Waiting(this).endsAt();
    }

    /** When the buyer need not wait any longer; empty once that is noted, and where nothing is waited for. */
    public Optional<Instant> overdueAt() {
        return new Overdue(this).at();
    }

    /** Whether the buyer may cancel and gets everything back. */
    public boolean isOverdue() {
        return new Overdue(this).holds();
    }

    /** Until when an operator may decide whether a miss was one; empty where there is nothing to decide. */
    public Optional<Instant> contestEndsAt() {
        return new Contesting(this).endsAt();
    }

    /** Whether something was late without excuse. */
    public boolean wasLate() {
        return state instanceof Missed;
    }

    /** Where its goods are, and whose way that was. */
    public Carriage carriage() {
        return new Carriage(this);
    }
}
