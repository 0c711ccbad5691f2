package market.sourcing.infra.rehearsal;

/** Where a run stands. */
public enum RunState {
    /** for the one before it */
    WAITING,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED;

    public boolean isOver() {
        return this == DONE || this == CANCELLED || this == FAILED;
    }
}
