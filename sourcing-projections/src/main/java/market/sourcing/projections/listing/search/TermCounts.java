package market.sourcing.projections.listing.search;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import market.sourcing.projections.view.Views;
import market.sourcing.projections.view.WhileStill;

/**
 * How many published listings have a term, or a word in a title. Kept for a moment, and until the view has moved on; what nothing has is asked
 * anew each time, so that a new word is found at once.
 */
final class TermCounts {
    /** The key of the number of all published listings; no term looks like it. */
    static final String ALL = "*";

    /** Before a title's word as it is written; no term has a colon. */
    static final String WORD = "w:";

    /** Before a factory's id: 1 while it has the badge for fast dispatch. */
    static final String BADGE = "badge:";

    /** Before a factory's id: 1 while too much of what it sends comes back or is disputed. */
    static final String RETURNS = "returns:";

    /** They only weigh words against each other. */
    private static final Duration MOMENT = Duration.ofMillis(250);

    private static final int MOST_KEPT = 20_000;

    private final Views views;
    private final WhileStill<Map<String, Long>> kept;

    TermCounts(Views views) {
        this.views = views;
        this.kept = new WhileStill<>(views, SearchProjector.VIEW, ConcurrentHashMap::new, MOMENT);
    }

    /** The keys that something has, with how many have it. */
    Map<String, Long> of(Collection<String> keys) {
        var known = kept.value();
        var counts = new HashMap<String, Long>();
        keys.forEach(key -> {
            var count = known.get(key);
            if (count != null) {
                counts.put(key, count);
            }
        });
        var unknown = keys.stream().filter(key -> !counts.containsKey(key)).toList();
        if (!unknown.isEmpty()) {
            var read = read(unknown);
            counts.putAll(read);
            if (known.size() < MOST_KEPT) {
                known.putAll(read);
            }
        }
        return counts;
    }

    private Map<String, Long> read(Collection<String> keys) {
        var counts = new HashMap<String, Long>();
        views.tallies(SearchProjector.VIEW).byIds(keys).forEach(tally -> {
            if (tally.count() > 0) {
                counts.put(tally.key(), tally.count());
            }
        });
        return counts;
    }
}
