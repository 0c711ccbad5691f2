package market.sourcing.infra.feed;

/** What happens to a record in a pool. */
public enum Move {
    ENTERED,
    CHANGED,
    LEFT
}
