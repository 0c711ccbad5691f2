package market.sourcing.embeddedmongo;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** One field of an index and what its values so far allow the index to be trusted with. */
final class IndexField {
    private static final int ARRAYS = 1;
    private static final int ODD = 2;

    private final FieldPath path;
    private final boolean ascending;
    private int traits;

    IndexField(IndexKey key, int traits) {
        this.path = FieldPath.of(key.getKey());
        this.ascending = key.isAscending();
        this.traits = traits;
    }

    String path() {
        return path.path();
    }

    /** 1 for ascending, -1 for descending. */
    int direction() {
        return ascending ? 1 : -1;
    }

    byte[] bytes(Object key) {
        return KeyBytes.of(key, ascending);
    }

    List<byte[]> bytes(FieldValues values) {
        var bytes = new ArrayList<byte[]>(values.keys().size());
        values.keys().forEach(key -> bytes.add(bytes(key)));
        return bytes;
    }

    /** In the order of the index, each once. */
    SortedSet<byte[]> bytes(Collection<Object> keys) {
        var bytes = new TreeSet<byte[]>(Arrays::compareUnsigned);
        keys.forEach(key -> bytes.add(bytes(key)));
        return bytes;
    }

    KeyRange range(Interval interval) {
        return KeyRange.of(interval, ascending);
    }

    FieldValues valuesIn(Document document) {
        return path.valuesIn(document);
    }

    boolean unchanged(Document was, Document now) {
        return path.unchanged(was, now);
    }

    /** Returns whether something about them is new. */
    boolean learn(FieldValues values) {
        int before = traits;
        traits |= (values.array() ? ARRAYS : 0) | (values.odd() ? ODD : 0);
        return traits != before;
    }

    void forget() {
        traits = 0;
    }

    /** What {@link #learn} has found, for whoever keeps it. */
    int traits() {
        return traits;
    }

    /** Whether some document has had an array here, so that it may be in the index several times. */
    boolean hasArrays() {
        return (traits & ARRAYS) != 0;
    }

    /** Whether keys compare as the server compares the values, which a range needs. */
    boolean comparesExactly() {
        return (traits & ODD) == 0;
    }

    /** Whether walking the keys gives documents in the server's order. */
    boolean sortsExactly() {
        return traits == 0;
    }

    /** Whether the documents of a key are exactly those the matcher takes for an equality. */
    boolean countsExactly() {
        return comparesExactly() && (!hasArrays() || path.isTopLevel());
    }
}
