package market.sourcing.embeddedmongo;

import java.util.Objects;
import org.h2.mvstore.MVMap;

/** What is stored of an index: its entries, and what its fields have shown so far. */
final class StoredIndex {
    private final DocumentStore store;
    private final MVMap<byte[], byte[]> entries;
    private final MVMap<byte[], byte[]> traits;

    /** @param name among all of the store */
    StoredIndex(DocumentStore store, String name) {
        this.store = store;
        this.entries = store.map(name);
        this.traits = store.map(name + "#traits");
    }

    MVMap<byte[], byte[]> entries() {
        return entries;
    }

    int traits(int field) {
        return Objects.requireNonNullElse(traits.get(key(field)), key(0))[0];
    }

    void keepTraits(int field, int found) {
        traits.put(key(field), key(found));
    }

    void drop() {
        store.remove(entries);
        store.remove(traits);
    }

    private static byte[] key(int number) {
        return new byte[] {(byte) number};
    }
}
