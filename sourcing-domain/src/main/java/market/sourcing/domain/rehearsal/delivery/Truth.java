package market.sourcing.domain.rehearsal.delivery;

import market.sourcing.domain.delivery.event.DispatchOverdue;
import market.sourcing.domain.delivery.event.DispatchPromiseKept;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.MissReassessed;
import market.sourcing.domain.delivery.event.PromiseEnded;
import market.sourcing.domain.delivery.event.PromiseExtended;
import market.sourcing.domain.delivery.event.PromiseResumed;

/** What really became of a promise, as its events say it. */
final class Truth {
    private Verdict verdict = Verdict.without(PromiseOutcome.OPEN, false);

    void note(Object event) {
        verdict = switch (event) {
            case DispatchPromiseKept _ -> became(PromiseOutcome.KEPT);
            case PromiseEnded _ -> became(PromiseOutcome.ENDED);
            case PromiseResumed _ -> became(PromiseOutcome.OPEN);
            case DispatchPromiseMissed it ->
                new Verdict(PromiseOutcome.MISSED, verdict.overdue(), it.lateMinor(), it.compensationMinor());
            case MissReassessed it ->
                new Verdict(
                        it.late().isEmpty() ? PromiseOutcome.EXCUSED : PromiseOutcome.MISSED,
                        verdict.overdue(),
                        it.lateMinor(),
                        it.compensationMinor());
            case DispatchOverdue _ -> overdue(true);
            case PromiseExtended it ->
                overdue(verdict.overdue() && !it.overdueAt().isAfter(it.extendedAt()));
            default -> verdict;
        };
    }

    private Verdict became(PromiseOutcome outcome) {
        return Verdict.without(outcome, verdict.overdue());
    }

    private Verdict overdue(boolean overdue) {
        return new Verdict(verdict.outcome(), overdue, verdict.lateMinor(), verdict.compensationMinor());
    }

    Verdict verdict() {
        return verdict;
    }
}
