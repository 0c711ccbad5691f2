package market.sourcing.domain.rehearsal.delivery;

/** What became of a promise. */
public enum PromiseOutcome {
    /** nothing yet */
    OPEN,
    KEPT,
    MISSED,
    /** missed, and none after all, or none by an operator's decision */
    EXCUSED,
    /** the order came to nothing before */
    ENDED;

    boolean isJudged() {
        return this == KEPT || this == MISSED || this == EXCUSED;
    }
}
