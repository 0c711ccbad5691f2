package market.sourcing.infra.eventstore;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * The log's full pages that were read last. Readers that have fallen behind catch up side by side, and read each page and each
 * payload once between them instead of once each.
 */
final class PagesBehind {
    static final int SIZE = 1000;
    /** Further apart than this, readers read for themselves. */
    private static final int KEPT = 8;

    private final PositionReader reader;
    private final Map<Long, List<TrackedEventMessage<?>>> pages = Collections.synchronizedMap(new Recent());

    PagesBehind(PositionReader reader) {
        this.reader = reader;
    }

    /** The rest of the page that holds the position after this one; only at the log's end there may be nothing. */
    List<TrackedEventMessage<?>> after(long position) {
        long number = (position + 1) / SIZE;
        var page = page(number);
        return page.subList((int) Math.min(page.size(), position + 1 - number * SIZE), page.size());
    }

    private List<TrackedEventMessage<?>> page(long number) {
        var kept = pages.get(number);
        if (kept != null) {
            return kept;
        }
        var page = reader.read(number * SIZE - 1, SIZE);
        if (page.size() == SIZE) {
            pages.put(number, page);
        }
        return page;
    }

    private static final class Recent extends LinkedHashMap<Long, List<TrackedEventMessage<?>>> {
        private static final long serialVersionUID = 1L;
        private static final float LOAD = 0.75f;

        Recent() {
            super(KEPT, LOAD, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, List<TrackedEventMessage<?>>> eldest) {
            return size() > KEPT;
        }
    }
}
