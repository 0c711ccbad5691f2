package market.sourcing.embeddedmongo;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Positions of an index walk, where documents with equal keys come in order of position and each once: that is what the
 * plain server's stable sort gives, whatever fields the index has after those that were asked for.
 */
final class TiesByPosition implements Iterator<Integer> {
    private final Iterator<Entry> entries;
    private final Predicate<Entry> filter;
    private final IndexOrder order;
    private final TreeSet<Integer> tied = new TreeSet<>();
    private @Nullable Entry ahead;

    TiesByPosition(Iterator<Entry> entries, Predicate<Entry> filter, IndexOrder order) {
        this.entries = entries;
        this.filter = filter;
        this.order = order;
        advance();
    }

    @Override
    public boolean hasNext() {
        return !tied.isEmpty() || ahead != null;
    }

    @Override
    public Integer next() {
        Integer waiting = tied.pollFirst();
        if (waiting != null) {
            return waiting;
        }
        Entry first = ahead;
        if (first == null) {
            throw new NoSuchElementException();
        }
        advance();
        for (Entry next = ahead; next != null && first.isTiedWith(next, order.compared()); next = ahead) {
            tied.add(next.position());
            advance();
        }
        if (tied.isEmpty()) {
            return first.position();
        }
        tied.add(first.position());
        return tied.removeFirst();
    }

    private void advance() {
        ahead = null;
        while (ahead == null && entries.hasNext()) {
            Entry next = entries.next();
            if (filter.test(next)) {
                ahead = next;
            }
        }
    }
}
