package market.sourcing.embeddedmongo;

import java.util.Collections;
import java.util.Iterator;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The entries of an index in their order, each with a place that is found quickly. */
final class EntryMap {
    private static final byte[] NOTHING = {};

    private final MVMap<byte[], byte[]> entries;

    EntryMap(MVMap<byte[], byte[]> entries) {
        this.entries = entries;
    }

    void add(byte[] entry) {
        entries.put(entry, NOTHING);
    }

    void remove(byte[] entry) {
        entries.remove(entry);
    }

    boolean contains(byte[] entry) {
        return entries.containsKey(entry);
    }

    int size() {
        return entries.size();
    }

    /** How many entries are before a bound. */
    int before(KeyRange.Bound bound) {
        long place = entries.getKeyIndex(bound.bytes());
        return Math.toIntExact(place < 0 ? -place - 1 : place);
    }

    Slice within(KeyRange range) {
        return new Slice(this, before(range.from()), before(range.to()));
    }

    Slice all() {
        return new Slice(this, 0, size());
    }

    /** All entries that have one key in the first field. */
    Posting posting(byte[] first) {
        return new Posting(first, within(KeyRange.startingWith(first)));
    }

    /** The posting that has the entry at a place. */
    Posting postingAt(int place) {
        return posting(new Entry(key(place)).first());
    }

    /** The entries from a place to before another, in order or against it. */
    Iterator<Entry> walk(int from, int to, boolean forward) {
        if (from >= to) {
            return Collections.emptyIterator();
        }
        var keys = entries.cursor(key(forward ? from : to - 1), key(forward ? to - 1 : from), !forward);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return keys.hasNext();
            }

            @Override
            public Entry next() {
                return new Entry(keys.next());
            }
        };
    }

    private byte[] key(int place) {
        byte @Nullable [] key = entries.getKey(place);
        if (key == null) {
            throw DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "there is no entry at {0}", place);
        }
        return key;
    }
}
