package market.sourcing.infra.embedded.mongo;

import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** All documents that have one key in the first field of an index, in the order of the fields after it. */
final class Posting {
    private final Object key;
    private final SettledList<Entry> entries;

    Posting(Object key, EntryOrder order) {
        this.key = key;
        this.entries = new SettledList<>(order);
    }

    Object key() {
        return key;
    }

    int size() {
        return entries.size();
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    void remove(Entry entry) {
        entries.remove(entry);
    }

    boolean contains(Entry entry) {
        return entries.contains(entry);
    }

    Entry get(int place) {
        return entries.get(place);
    }

    void forEach(int from, int to, Consumer<Entry> action) {
        entries.forEach(from, to, action);
    }

    Slice whole() {
        return new Slice(this, 0, size());
    }

    /** The entries inside a stretch; {@code side} is negative before it, 0 inside and positive after it. */
    Slice where(ToIntFunction<Entry> side) {
        return new Slice(this, entries.firstNotBelow(side), entries.firstAbove(side));
    }
}
