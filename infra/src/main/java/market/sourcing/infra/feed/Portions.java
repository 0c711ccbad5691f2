package market.sourcing.infra.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.listing.event.StockEvent;
import market.sourcing.domain.pool.event.PooledEvent;
import market.sourcing.domain.standing.event.StandingEvent;
import market.sourcing.infra.feed.record.CanonicalJson;
import market.sourcing.infra.feed.record.RecordKey;
import market.sourcing.projections.view.Recorded;

/**
 * Parts of a batch, in its order, whose records are in memory together. A record may be a megabyte, and two hundred events about as many of
 * them would be more than a small heap: the process would end, begin anew, and end at the same batch.
 */
final class Portions {
    private static final long MOST_BYTES = 4L << 20;

    /** As far as the batch has got; what it writes of a record is no shorter than what an event says of it. */
    private final Map<RecordKey, Long> bytes;

    private final List<List<Recorded>> portions = new ArrayList<>();
    private List<Recorded> open = new ArrayList<>();
    private long taken;

    private Portions(Map<RecordKey, Long> bytes) {
        this.bytes = new HashMap<>(bytes);
    }

    /** @param bytes how long the records are before the batch, as far as there are any */
    static List<List<Recorded>> of(Collection<Recorded> events, Map<RecordKey, Long> bytes) {
        var found = new Portions(bytes);
        events.forEach(found::add);
        found.close();
        return found.portions;
    }

    private void add(Recorded recorded) {
        long said = said(recorded.event());
        long more = 0;
        for (var key : FeedBatch.about(recorded.event())) {
            more += bytes.merge(key, said, Math::max);
        }
        if (taken + more > MOST_BYTES) {
            close();
        }
        open.add(recorded);
        taken += more;
    }

    /** Events of these kinds are short whatever the record. */
    private static long said(Object event) {
        return switch (event) {
            case StockEvent _, PooledEvent _, StandingEvent _ -> 0;
            default -> CanonicalJson.write(event).length();
        };
    }

    private void close() {
        if (!open.isEmpty()) {
            portions.add(open);
        }
        open = new ArrayList<>();
        taken = 0;
    }
}
