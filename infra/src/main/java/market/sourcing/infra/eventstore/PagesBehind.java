package market.sourcing.infra.eventstore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * The log's pages that were read last. Readers that have fallen behind catch up side by side, and read each page and each payload
 * once between them instead of once each.
 */
final class PagesBehind {
    static final int SIZE = 1000;
    /** Further apart than this, readers read for themselves. */
    private static final int KEPT = 8;

    private final PositionReader reader;
    /** The one that was read last is the first. */
    private final Deque<Page> pages = new ArrayDeque<>();

    private record Page(long first, List<TrackedEventMessage<?>> events, long bytes) {
        boolean holds(long position) {
            return position >= first && position < first + events.size();
        }

        List<TrackedEventMessage<?>> from(long position) {
            return events.subList((int) (position - first), events.size());
        }
    }

    PagesBehind(PositionReader reader) {
        this.reader = reader;
    }

    /** The rest of a page that holds the position after this one; only at the log's end there is nothing. */
    List<TrackedEventMessage<?>> after(long position) {
        return kept(position + 1).orElseGet(() -> read(position)).from(position + 1);
    }

    private Page read(long position) {
        var read = reader.read(position, SIZE);
        var page = new Page(
                position + 1,
                read.stream().<TrackedEventMessage<?>>map(Weighed::event).toList(),
                read.stream().mapToLong(Weighed::bytes).sum());
        if (!read.isEmpty()) {
            keep(page);
        }
        return page;
    }

    private synchronized Optional<Page> kept(long position) {
        var found = pages.stream().filter(page -> page.holds(position)).findFirst();
        found.ifPresent(page -> {
            pages.remove(page);
            pages.addFirst(page);
        });
        return found;
    }

    private synchronized void keep(Page page) {
        pages.addFirst(page);
        while (pages.size() > 1 && (pages.size() > KEPT || bytes() > LogTail.MOST_BYTES)) {
            pages.removeLast();
        }
    }

    private long bytes() {
        return pages.stream().mapToLong(Page::bytes).sum();
    }
}
