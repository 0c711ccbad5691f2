package market.sourcing.api.live;

/** What a stream tells of one change; written as JSON. */
public interface LiveChange {
    /** Of the event in the log; a board that was read before it is older. */
    long position();
}
