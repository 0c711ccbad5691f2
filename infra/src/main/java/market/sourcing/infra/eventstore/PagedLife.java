package market.sourcing.infra.eventstore;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.LongFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an aggregate in its order, read a page at a time, so that neither memory nor the time of a statement bounds
 * how long its life may be.
 */
final class PagedLife implements DomainEventStream {
    private final LongFunction<Page> pageAfter;
    private final Queue<DomainEventMessage<?>> read = new ArrayDeque<>();
    private @Nullable Long last;
    private boolean more;

    /**
     * @param events those that count
     * @param last the sequence number of the last that was read, also of one that does not count; null where there was none
     * @param more whether there may be later ones
     */
    record Page(
            List<DomainEventMessage<?>> events, @Nullable Long last, boolean more) {
        Page {
            events = List.copyOf(events);
        }
    }

    /** @param pageAfter reads the page after a sequence number */
    PagedLife(Page first, LongFunction<Page> pageAfter) {
        this.pageAfter = pageAfter;
        take(first);
    }

    private void take(Page page) {
        read.addAll(page.events());
        last = page.last() == null ? last : page.last();
        more = page.more();
    }

    @Override
    public boolean hasNext() {
        readOn();
        return !read.isEmpty();
    }

    private void readOn() {
        while (read.isEmpty() && more && last != null) {
            take(pageAfter.apply(last));
        }
    }

    @Override
    public DomainEventMessage<?> next() {
        readOn();
        return read.remove();
    }

    @Override
    public DomainEventMessage<?> peek() {
        readOn();
        return read.element();
    }

    /** Of what has been read so far. */
    @Override
    public @Nullable Long getLastSequenceNumber() {
        return last;
    }
}
