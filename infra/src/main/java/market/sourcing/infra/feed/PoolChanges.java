package market.sourcing.infra.feed;

import java.util.List;

/**
 * What happened in a pool after one position, up to another.
 *
 * @param upTo nothing is missing up to there
 * @param more whether there may be more
 */
public record PoolChanges(List<PoolChange> changes, long upTo, boolean more) {
    /** About how much memory it takes. */
    public int characters() {
        return changes.stream().mapToInt(PoolChange::characters).sum();
    }
}
