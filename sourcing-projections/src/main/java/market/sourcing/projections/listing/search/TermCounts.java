package market.sourcing.projections.listing.search;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import market.sourcing.projections.view.Tally;

/** How many published listings have a term, or a word in a title. */
record TermCounts(MongoCollection<Tally> tallies) {
    /** The key of the number of all published listings; no term looks like it. */
    static final String ALL = "*";

    /** Before a title's word as it is written; no term has a colon. */
    static final String WORD = "w:";

    /** The keys that something has, with how many have it. */
    Map<String, Long> of(Collection<String> keys) {
        var counts = new HashMap<String, Long>();
        tallies.find(in("_id", keys)).batchSize(Math.max(2, keys.size())).forEach(tally -> {
            if (tally.count() > 0) {
                counts.put(tally.key(), tally.count());
            }
        });
        return counts;
    }
}
