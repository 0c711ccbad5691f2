package market.sourcing.domain.rehearsal.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import market.sourcing.domain.delivery.DeclaredTime;
import market.sourcing.domain.delivery.Finding;
import market.sourcing.domain.delivery.Judgement;
import market.sourcing.domain.delivery.Overdue;
import market.sourcing.domain.delivery.Promise;
import market.sourcing.domain.delivery.PromiseClock;
import market.sourcing.domain.delivery.PromiseState.Missed;
import market.sourcing.domain.delivery.PromiseState.Paused;
import market.sourcing.domain.delivery.PromiseState.Running;
import market.sourcing.domain.delivery.Reassessment;
import market.sourcing.domain.delivery.Recourse;
import market.sourcing.domain.delivery.Scanning;
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
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.escrow.event.FundsReleased;
import market.sourcing.domain.escrow.event.PaymentReversed;
import market.sourcing.domain.order.event.OrderCancelled;
import market.sourcing.domain.order.event.OrderClosedReversed;
import market.sourcing.domain.rulebook.Pause;

/**
 * One promise under other terms. Facts (parcels, scans, pauses, declared times, the order's end) are taken from the log; what is
 * decided on them is decided anew, by the same decisions. Where the promised time is the same, the promise is judged when it really
 * was, however late the platform found out; otherwise at its own due time. What an operator decided for the factory stays decided.
 */
final class RehearsedPromise {
    private final boolean dueAsItWas;
    private final boolean overdueAsItWas;
    private final HeldMoney held;
    private Promise promise;
    /** The order came to nothing: what was paid for lateness is settled, and no time runs again. */
    private boolean closed;

    RehearsedPromise(PromiseStarted started, RehearsedTerms terms, long heldMinor) {
        var truth = PromiseClock.of(started);
        var clock = terms.clockOf(started);
        this.promise = Promise.begin(started, clock);
        this.dueAsItWas = clock.open().equals(truth.open());
        this.overdueAsItWas =
                dueAsItWas && clock.rules().overdueAfter() == truth.rules().overdueAfter();
        this.held = new HeldMoney(heldMinor);
    }

    void hold(long minor) {
        held.add(minor);
    }

    void note(Object event) {
        switch (event) {
            case DeliveryEvent it -> told(it);
            case OrderCancelled it -> ended(it.cancelledAt());
            case OrderClosedReversed it -> {
                ended(it.closedAt());
                held.settle();
            }
            case FundsReleased it -> settled(it.releasedAt());
            case FundsRefunded it -> settled(it.refundedAt());
            case PaymentReversed it -> reversed(it.reversedAt());
            default -> {}
        }
    }

    private void told(DeliveryEvent event) {
        switch (event) {
            case ParcelStated it -> happen(it);
            case ParcelScanned it -> scanned(it);
            case GoodsReceived it -> received(it);
            case PromisePaused it -> paused(it);
            case PromiseResumed it -> resumed(it);
            case PromiseExtended it -> extended(it);
            case ContestDecided it -> decided(it);
            case DispatchPromiseMissed it -> missedInTruth(it.notedAt());
            case DispatchOverdue it -> overdueInTruth(it.overdueAt());
            case PromiseEnded it -> ended(it.endedAt());
            case PromiseStarted _,
                    ParcelInvalidated _,
                    DispatchPromiseKept _,
                    MissContested _,
                    MissReassessed _,
                    DispatchUrged _,
                    LossSettled _ -> {}
        }
    }

    private void happen(DeliveryEvent event) {
        promise = promise.evolve(event);
        held.note(event);
    }

    private void happen(Optional<? extends DeliveryEvent> decided) {
        decided.ifPresent(this::happen);
    }

    private void happen(Collection<DeliveryEvent> decided) {
        decided.forEach(this::happen);
    }

    /** Judges what would have been due by now; what is due as it really was is judged when it really was. */
    void passTo(Instant now) {
        if (!dueAsItWas) {
            judge(now);
        }
        if (!overdueAsItWas) {
            judgeOverdue(now);
        }
    }

    private void missedInTruth(Instant now) {
        passTo(now);
        if (dueAsItWas) {
            judge(now);
        }
    }

    private void overdueInTruth(Instant now) {
        passTo(now);
        if (overdueAsItWas) {
            judgeOverdue(now);
        }
    }

    private void judge(Instant now) {
        happen(new Judgement(promise).judge(now, promise.money(held.payable())));
    }

    private void judgeOverdue(Instant now) {
        if (!closed) {
            happen(new Overdue(promise).judge(now));
        }
    }

    private void scanned(ParcelScanned scan) {
        passTo(scan.toldAt());
        happen(scan);
        happen(new Scanning(promise).prove(scan.scanId(), recourse(), scan.toldAt()));
    }

    private void received(GoodsReceived goods) {
        passTo(goods.receivedAt());
        happen(goods);
        happen(new Judgement(promise).keep());
    }

    private void paused(PromisePaused pause) {
        passTo(pause.pausedAt());
        if (promise.state() instanceof Running) {
            happen(pause);
        }
    }

    private void resumed(PromiseResumed resumed) {
        passTo(resumed.resumedAt());
        if (promise.state() instanceof Paused) {
            happen(resumed);
            happen(new Judgement(promise).keep());
        }
    }

    private void extended(PromiseExtended event) {
        var now = event.extendedAt();
        passTo(now);
        if (!closed) {
            var declared = new Pause(event.from(), event.to());
            happen(new DeclaredTime(promise).excuse(event.excuseId(), event.reason(), declared, recourse(), now));
        }
    }

    /** A promise that would not have been missed yet is not missed later: the operator has found that the factory was right. */
    private void decided(ContestDecided decision) {
        var now = decision.decidedAt();
        passTo(now);
        if (decision.upheld()) {
            var finding = Finding.contested(Objects.requireNonNull(decision.operatorId()), decision.grounds());
            happen(
                    promise.isOpen()
                            ? List.of(new Reassessment(promise).forestall(finding, now))
                            : new Reassessment(promise).excuse(finding, recourse(), now));
        }
    }

    /** What has been due by then is judged before, whoever has looked. */
    private void ended(Instant at) {
        passTo(at);
        judge(at);
        closed = true;
        happen(new Judgement(promise).end(at));
    }

    private void settled(Instant at) {
        passTo(at);
        held.settle();
    }

    private void reversed(Instant at) {
        passTo(at);
        held.reverse();
    }

    private Recourse recourse() {
        var paid = promise.state() instanceof Missed missed ? missed.compensationMinor() : 0;
        return new Recourse(promise.money(closed ? 0 : paid), !closed);
    }

    Instant dueAt() {
        return promise.dueAt();
    }

    Optional<Instant> handedOverAt() {
        return promise.parcels().handedOverAt();
    }

    boolean isOver() {
        return promise.state().isOver();
    }

    Verdict verdict() {
        return Verdict.of(promise);
    }
}
