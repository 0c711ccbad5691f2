package market.sourcing.infra.embedded.mongo;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.Comparator;
import java.util.List;

/** Entries in the directions of their index, and documents with equal keys in the order of their positions. */
final class EntryOrder implements Comparator<Entry> {
    private final int[] directions;

    EntryOrder(List<IndexKey> keys) {
        directions = keys.stream().mapToInt(key -> key.isAscending() ? 1 : -1).toArray();
    }

    /** 1 for ascending, -1 for descending. */
    int direction(int field) {
        return directions[field];
    }

    @Override
    public int compare(Entry a, Entry b) {
        if (a == b) {
            return 0;
        }
        for (int field = 1; field < directions.length; field++) {
            int byKey = ValueOrder.ASCENDING.compare(a.key(field), b.key(field));
            if (byKey != 0) {
                return byKey * directions[field];
            }
        }
        return Integer.compare(a.position(), b.position());
    }
}
