package market.sourcing.projections.delivery.promise;

/** Where a promise stands. */
public enum PromiseState {
    RUNNING,
    PAUSED,
    KEPT,
    MISSED,
    /** Missed, and none after all. */
    EXCUSED,
    /** The order came to nothing before. */
    ENDED;

    /** Whether it can still be kept. */
    public boolean isOpen() {
        return this == RUNNING || this == PAUSED;
    }
}
