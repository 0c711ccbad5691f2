package market.sourcing.embeddedmongo;

import java.util.List;

/** A necessary condition on one path that an index can answer. */
sealed interface Condition {
    String path();

    /** The path has this value, or an array with it. The value is any a unique index can look up, documents too. */
    record Equal(String path, Object value) implements Condition {
        Object key() {
            return Key.of(value);
        }

        /** Whether a secondary index can be asked; it does not tell one document value from another. */
        boolean isAskable() {
            return Key.isAskable(value);
        }
    }

    /** The path has one of these values; each of them is askable. */
    record OneOf(String path, List<Object> values) implements Condition {
        List<Object> keys() {
            return values.stream()
                    .map(Key::of)
                    .distinct()
                    .sorted(ValueOrder.ASCENDING)
                    .toList();
        }
    }

    /** The path has a value inside this interval. */
    record Within(String path, Interval interval) implements Condition {}
}
