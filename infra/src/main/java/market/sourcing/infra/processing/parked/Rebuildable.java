package market.sourcing.infra.processing.parked;

/** What is derived from the log by following it, and can be derived anew from the first event on. */
public interface Rebuildable {

    /** Whether it is what a follower of that name derives. */
    boolean is(String follower);

    /** Begins to derive it anew, unless that is under way; what the follower had parked is forgotten. */
    void rebuild(String follower);
}
