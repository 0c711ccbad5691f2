package market.sourcing.infra.feed;

/** What was asked for is in the log and not in the feed yet: it is being read anew, or the log is followed from afar. */
public final class FeedBehind extends RuntimeException {
    private final long reach;

    FeedBehind(long asked, long reach) {
        super("The feed is at position " + reach + " and was asked for " + asked);
        this.reach = reach;
    }

    /** The last event that is in the feed. */
    public long reach() {
        return reach;
    }
}
