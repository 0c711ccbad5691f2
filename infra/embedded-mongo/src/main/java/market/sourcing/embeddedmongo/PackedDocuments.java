package market.sourcing.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;

/**
 * The documents of one collection by their position, as bytes. The position of one that was removed is given away again, first
 * come first served. Whoever writes holds the collection's monitor.
 */
final class PackedDocuments {
    private final DocumentStore store;
    private final RecentDocuments recent;
    private final MVMap<byte[], byte[]> packed;
    /** By a number that grows. */
    private final MVMap<byte[], byte[]> free;

    PackedDocuments(DocumentStore store, String collection, RecentDocuments recent) {
        this.store = store;
        this.recent = recent;
        this.packed = store.map(collection);
        this.free = store.map(collection + "#free");
    }

    /** Returns its position: that of one that was removed, where there is one, else the next. */
    int add(byte[] document) {
        byte[] position = free.isEmpty() ? next() : Objects.requireNonNull(free.remove(free.firstKey()));
        packed.put(position, document);
        return Positions.of(position);
    }

    private byte[] next() {
        byte[] last = packed.lastKey();
        return Positions.bytes(last == null ? 0 : Positions.of(last) + 1);
    }

    void replace(int position, byte[] document) {
        packed.put(Positions.bytes(position), document);
        recent.forget(this, position);
    }

    void remove(int position) {
        packed.remove(Positions.bytes(position));
        long next = free.isEmpty() ? 0 : ByteBuffer.wrap(free.lastKey()).getLong() + 1;
        free.put(ByteBuffer.allocate(Long.BYTES).putLong(next).array(), Positions.bytes(position));
        recent.forget(this, position);
    }

    int count() {
        return packed.size();
    }

    /** Those that are there, in order. */
    IntStream positions() {
        return packed.keySet().stream().mapToInt(Positions::of);
    }

    /** One that others see too. */
    Document shared(int position) {
        return recent.get(this, position, this::unpacked);
    }

    /** One that others may see too, and is not kept for them. */
    Document once(int position) {
        return recent.ifPresent(this, position).orElseGet(() -> own(position));
    }

    /** One of the caller's own. */
    Document own(int position) {
        return unpacked(position).document();
    }

    void drop() {
        Stream.of(packed, free).forEach(store::remove);
    }

    /** As it is kept; nobody may change it. */
    byte[] packed(int position) {
        var bytes = packed.get(Positions.bytes(position));
        if (bytes == null) {
            throw new IllegalArgumentException("no document at " + position);
        }
        return bytes;
    }

    private RecentDocuments.Recent unpacked(int position) {
        var bytes = packed(position);
        return new RecentDocuments.Recent(Packing.unpacked(bytes), bytes.length);
    }
}
