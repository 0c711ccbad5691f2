package market.sourcing.infra.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import market.sourcing.infra.feed.record.Patches;
import market.sourcing.infra.feed.record.RecordKey;

/** What an agent has of a pool who does with changes what is written about them. */
public final class PoolCopy {
    private final TreeMap<RecordKey, PooledRecord> records = new TreeMap<>();

    public void apply(PoolChange change) {
        var key = change.key();
        switch (change.move()) {
            case ENTERED -> {
                var before = records.put(key, after(change, Objects.requireNonNull(change.facts())));
                if (before != null) {
                    throw new AssertionError("Was there already: " + change);
                }
            }
            case LEFT -> {
                if (records.remove(key) == null) {
                    throw new AssertionError("Was not there: " + change);
                }
            }
            case CHANGED -> {
                var before = Objects.requireNonNull(records.get(key), () -> "Was not there: " + change);
                if (change.version() != before.version() + 1) {
                    throw new AssertionError(before.version() + " and then " + change);
                }
                records.put(
                        key, after(change, Patches.applied(before.facts(), Objects.requireNonNull(change.patch()))));
            }
        }
    }

    private static PooledRecord after(PoolChange change, String facts) {
        return new PooledRecord(change.key(), change.position(), change.version(), facts);
    }

    public List<PooledRecord> all() {
        return new ArrayList<>(records.values());
    }
}
