package market.sourcing.projections.listing.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The latest moves of a listing: enough for those who are paging through a list right now.
 *
 * @param entries oldest first
 * @param forgotten the position up to which entries have been cut off; -1 when none was
 */
record History(List<EarlierRanking> entries, long forgotten) {
    private static final int MOST = 8;
    private static final Duration KEPT = Duration.ofHours(1);

    History plus(EarlierRanking was) {
        var all = new ArrayList<>(entries);
        all.add(was);
        int from = 0;
        while (all.size() - from > MOST || isOld(all.get(from).at(), was.at())) {
            from++;
        }
        var kept = List.copyOf(all.subList(from, all.size()));
        return new History(kept, from == 0 ? forgotten : all.get(from - 1).until());
    }

    private static boolean isOld(Instant at, Instant now) {
        return at.isBefore(now.minus(KEPT));
    }
}
