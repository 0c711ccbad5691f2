package market.sourcing.domain.rehearsal.delivery;

import market.sourcing.domain.delivery.Promise;
import market.sourcing.domain.delivery.PromiseState.Ended;
import market.sourcing.domain.delivery.PromiseState.Excused;
import market.sourcing.domain.delivery.PromiseState.Kept;
import market.sourcing.domain.delivery.PromiseState.Missed;
import market.sourcing.domain.delivery.PromiseState.Paused;
import market.sourcing.domain.delivery.PromiseState.Running;

/**
 * Where a promise stands when the log has been read.
 *
 * @param overdue whether the buyer could cancel for free because a multiple of the promised time was over
 * @param lateMinor what was paid for the goods that were late
 * @param compensationMinor what the buyer is paid for them, less what was taken back
 */
public record Verdict(PromiseOutcome outcome, boolean overdue, long lateMinor, long compensationMinor) {
    static Verdict of(Promise promise) {
        var overdue = promise.isOverdueNoted();
        return switch (promise.state()) {
            case Running _, Paused _ -> without(PromiseOutcome.OPEN, overdue);
            case Kept _ -> without(PromiseOutcome.KEPT, overdue);
            case Missed missed ->
                new Verdict(
                        PromiseOutcome.MISSED,
                        overdue,
                        promise.parcels().amountOf(missed.late()),
                        missed.compensationMinor());
            case Excused excused -> new Verdict(PromiseOutcome.EXCUSED, overdue, 0, excused.keptMinor());
            case Ended _ -> without(PromiseOutcome.ENDED, overdue);
        };
    }

    static Verdict without(PromiseOutcome outcome, boolean overdue) {
        return new Verdict(outcome, overdue, 0, 0);
    }

    /** Whether no event can change it any more. */
    boolean isFinal() {
        return outcome == PromiseOutcome.KEPT || outcome == PromiseOutcome.ENDED;
    }
}
