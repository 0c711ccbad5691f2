package market.sourcing.domain.rehearsal.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.delivery.Parcels;
import market.sourcing.domain.delivery.PromiseClock;
import market.sourcing.domain.delivery.PromiseState;
import market.sourcing.domain.delivery.PromiseState.Ended;
import market.sourcing.domain.delivery.PromiseState.Excused;
import market.sourcing.domain.delivery.PromiseState.Kept;
import market.sourcing.domain.delivery.PromiseState.Missed;
import market.sourcing.domain.delivery.PromiseState.Paused;
import market.sourcing.domain.delivery.PromiseState.Running;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.delivery.event.ContestDecided;
import market.sourcing.domain.delivery.event.DispatchOverdue;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.GoodsReceived;
import market.sourcing.domain.delivery.event.ParcelScanned;
import market.sourcing.domain.delivery.event.ParcelStated;
import market.sourcing.domain.delivery.event.PromiseEnded;
import market.sourcing.domain.delivery.event.PromiseExtended;
import market.sourcing.domain.delivery.event.PromisePaused;
import market.sourcing.domain.delivery.event.PromiseResumed;
import market.sourcing.domain.delivery.event.PromiseStarted;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.escrow.event.FundsReleased;
import market.sourcing.domain.escrow.event.PaymentReversed;
import market.sourcing.domain.order.event.OrderCancelled;
import market.sourcing.domain.order.event.OrderClosedReversed;
import market.sourcing.domain.rulebook.Pause;
import market.sourcing.domain.shared.Money;

/**
 * One promise under other terms. Facts (parcels, scans, pauses, declared times, the order's end) are taken from the log;
 * judgements are made anew. Where the promised time is the same, the promise is judged when it really was, however late the
 * platform found out; otherwise at its own due time. What an operator decided for the factory stays decided.
 */
final class RehearsedPromise {
    private final PromiseStarted started;
    private final boolean dueAsItWas;
    private final boolean overdueAsItWas;
    private final Parcels parcels;
    private PromiseClock clock;
    private PromiseState state = new Running();
    private boolean overdue;
    /** The order came to nothing: what was paid for lateness is settled, and no time runs again. */
    private boolean closed;
    /** What the buyer keeps for a miss that was none. */
    private long keptMinor;

    private long heldMinor;
    /** The factory has it, or the buyer has it back. */
    private boolean isSettled;
    /** What was paid, or some of it, is not: lateness is not compensated any more. */
    private boolean isReversed;

    RehearsedPromise(PromiseStarted started, RehearsedTerms terms, long heldMinor) {
        var truth = PromiseClock.of(started);
        this.started = started;
        this.clock = terms.clockOf(started);
        this.dueAsItWas = clock.open().equals(truth.open());
        this.overdueAsItWas =
                dueAsItWas && clock.rules().overdueAfter() == truth.rules().overdueAfter();
        this.parcels = new Parcels(started.goods());
        this.heldMinor = heldMinor;
    }

    void hold(long minor) {
        heldMinor += minor;
    }

    void note(Object event) {
        switch (event) {
            case ParcelStated it -> parcels.add(it);
            case ParcelScanned it -> scanned(it);
            case GoodsReceived it -> received(it.receivedAt());
            case PromisePaused it -> paused(it.pausedAt());
            case PromiseResumed it -> resumed(it);
            case PromiseExtended it -> extended(it);
            case ContestDecided it -> decided(it);
            case DispatchPromiseMissed it -> missedInTruth(it.notedAt());
            case DispatchOverdue it -> overdueInTruth(it.overdueAt());
            case PromiseEnded it -> ended(it.endedAt());
            case OrderCancelled it -> ended(it.cancelledAt());
            case OrderClosedReversed it -> {
                ended(it.closedAt());
                settled(it.closedAt());
            }
            case FundsReleased it -> settled(it.releasedAt());
            case FundsRefunded it -> settled(it.refundedAt());
            case PaymentReversed it -> reversed(it.reversedAt());
            default -> {}
        }
    }

    /** Judges what would have been due by now; what is due as it really was is judged when it really was. */
    void passTo(Instant now) {
        if (!dueAsItWas && !clock.dueAt().isAfter(now)) {
            judge();
        }
        if (!overdueAsItWas && !clock.overdueAt().isAfter(now)) {
            judgeOverdue();
        }
    }

    private void missedInTruth(Instant now) {
        passTo(now);
        if (dueAsItWas) {
            judge();
        }
    }

    private void overdueInTruth(Instant now) {
        passTo(now);
        if (overdueAsItWas) {
            judgeOverdue();
        }
    }

    private void judge() {
        if (state instanceof Running) {
            var late = parcels.late(clock.dueAt());
            var compensation = isReversed ? 0 : Math.min(heldMinor, compensationFor(late));
            heldMinor -= compensation;
            state = new Missed(late, compensation);
        }
    }

    private void judgeOverdue() {
        var open = state instanceof Running || state instanceof Missed || state instanceof Excused;
        overdue |= open && !closed && parcels.handedOverAt().isEmpty();
    }

    private void scanned(ParcelScanned scan) {
        passTo(scan.toldAt());
        parcels.scanned(scan.parcelId(), scan.scanId(), scan.scannedAt(), scan.toldAt());
        keepIfHandedOver();
        reassess(parcels.late(clock.dueAt()), scan.toldAt());
    }

    private void received(Instant at) {
        passTo(at);
        parcels.received(at, true);
        keepIfHandedOver();
    }

    private void paused(Instant at) {
        passTo(at);
        if (state instanceof Running) {
            state = new Paused(at, null);
        }
    }

    private void resumed(PromiseResumed event) {
        passTo(event.resumedAt());
        if (state instanceof Paused) {
            clock = clock.without(new Pause(event.pausedAt(), event.resumedAt()));
            state = new Running();
            keepIfHandedOver();
        }
    }

    private void extended(PromiseExtended event) {
        var now = event.extendedAt();
        passTo(now);
        var over = closed || state instanceof Kept || state instanceof Ended || state instanceof Excused;
        if (over || !event.to().isAfter(started.startedAt())) {
            return;
        }
        clock = clock.without(new Pause(event.from(), event.to()));
        overdue &= !clock.overdueAt().isAfter(now);
        reassess(clock.dueAt().isAfter(now) ? List.of() : parcels.late(clock.dueAt()), now);
        keepIfHandedOver();
    }

    /** A promise that would not have been missed yet is not missed later: the operator has found that the factory was right. */
    private void decided(ContestDecided decision) {
        passTo(decision.decidedAt());
        if (decision.upheld() && (state instanceof Running || state instanceof Paused)) {
            state = new Excused(List.of());
        } else if (decision.upheld()) {
            reassess(List.of(), decision.decidedAt());
        }
    }

    /** What has been due by then is judged before, whoever has looked. */
    private void ended(Instant at) {
        passTo(at);
        if (!clock.dueAt().isAfter(at)) {
            judge();
        }
        closed = true;
        if (state instanceof Running || state instanceof Paused) {
            state = new Ended();
        }
    }

    private void settled(Instant at) {
        passTo(at);
        heldMinor = 0;
        isSettled = true;
    }

    private void reversed(Instant at) {
        passTo(at);
        isReversed = true;
    }

    private void keepIfHandedOver() {
        var inTime = state instanceof Paused
                || (state instanceof Running && parcels.late(clock.dueAt()).isEmpty());
        if (inTime && parcels.handedOverAt().isPresent()) {
            state = new Kept();
        }
    }

    /** Only ever to less. */
    private void reassess(List<Content> late, Instant now) {
        if (!(state instanceof Missed(var before, var paid)) || late.equals(before)) {
            return;
        }
        var compensation = closed ? paid : Math.min(paid, compensationFor(late));
        heldMinor += isSettled ? 0 : paid - compensation;
        if (late.isEmpty()) {
            keptMinor = compensation;
            state = !closed && clock.dueAt().isAfter(now) ? new Running() : new Excused(before);
            keepIfHandedOver();
        } else {
            state = new Missed(late, compensation);
        }
    }

    private long compensationFor(List<Content> late) {
        return clock.rules()
                .compensationFor(Money.of(parcels.amountOf(late), started.currency()))
                .minor();
    }

    Instant dueAt() {
        return clock.dueAt();
    }

    Optional<Instant> handedOverAt() {
        return parcels.handedOverAt();
    }

    boolean isOver() {
        return state instanceof Kept || state instanceof Ended || state instanceof Excused;
    }

    Verdict verdict() {
        return switch (state) {
            case Running _, Paused _ -> Verdict.without(Outcome.OPEN, overdue);
            case Kept _ -> Verdict.without(Outcome.KEPT, overdue);
            case Excused _ -> new Verdict(Outcome.EXCUSED, overdue, 0, keptMinor);
            case Ended _ -> Verdict.without(Outcome.ENDED, overdue);
            case Missed(var late, var compensation) ->
                new Verdict(Outcome.MISSED, overdue, parcels.amountOf(late), compensation);
        };
    }
}
