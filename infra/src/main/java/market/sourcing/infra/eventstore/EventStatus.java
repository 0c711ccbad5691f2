package market.sourcing.infra.eventstore;

/** How it stands with an event of the log. */
public enum EventStatus {
    /** as it is; whoever parked it could not take it in */
    READABLE,
    UNREADABLE,
    /** by what an operator has settled */
    REPLACED,
    /** an operator has settled that it never happened */
    VOID
}
