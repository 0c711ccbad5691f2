package market.sourcing.infra.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a pool after one position, up to another.
 *
 * @param upTo nothing is missing up to there
 * @param more whether there may be more
 */
public record PoolChanges(List<PoolChange> changes, long upTo, boolean more) {
    private static final int OF_EACH = 200;

    /** About how much memory it takes. */
    public int characters() {
        return changes.stream()
                .mapToInt(change -> OF_EACH + length(change.facts()) + length(change.patch()))
                .sum();
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
