package market.sourcing.embeddedmongo;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The library's unique index, its keys as bytes. */
final class StoredUniqueIndex extends AbstractUniqueIndex<Integer> {
    private final StoredIndex stored;

    StoredUniqueIndex(String name, List<IndexKey> keys, boolean sparse, StoredIndex stored) {
        super(name, keys, sparse);
        this.stored = stored;
    }

    @Override
    protected @Nullable Integer removeDocument(KeyValue key) {
        return position(stored.entries().remove(UniqueKeyBytes.of(key)));
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Integer position) {
        return stored.entries().putIfAbsent(UniqueKeyBytes.of(key), Positions.bytes(position)) == null;
    }

    @Override
    protected @Nullable Integer getPosition(KeyValue key) {
        return position(stored.entries().get(UniqueKeyBytes.of(key)));
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, Integer>> getIterable() {
        return () -> stored.entries().entrySet().stream()
                .map(entry -> Map.entry(UniqueKeyBytes.key(entry.getKey()), Positions.of(entry.getValue())))
                .iterator();
    }

    @Override
    public long getCount() {
        return stored.entries().sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        stored.drop();
    }

    private static @Nullable Integer position(byte @Nullable [] bytes) {
        return bytes == null ? null : Positions.of(bytes);
    }
}
