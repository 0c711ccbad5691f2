package market.sourcing.domain.rehearsal.delivery;

/**
 * Where a promise stands when the log has been read.
 *
 * @param overdue whether the buyer could cancel for free because a multiple of the promised time was over
 * @param lateMinor what was paid for the goods that were late
 * @param compensationMinor what the buyer is paid for them, less what was taken back
 */
public record Verdict(Outcome outcome, boolean overdue, long lateMinor, long compensationMinor) {
    static Verdict without(Outcome outcome, boolean overdue) {
        return new Verdict(outcome, overdue, 0, 0);
    }

    /** Whether no event can change it any more. */
    boolean isFinal() {
        return outcome == Outcome.KEPT || outcome == Outcome.ENDED;
    }
}
