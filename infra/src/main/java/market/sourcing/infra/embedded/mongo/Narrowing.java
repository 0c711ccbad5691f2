package market.sourcing.infra.embedded.mongo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one alternative of a query says about an index: which postings, and inside a posting equal keys for the next
 * fields and an interval for the one after, which together are one stretch of neighbouring entries.
 */
final class Narrowing {
    private final EntryOrder order;
    private final @Nullable List<Object> firsts;
    private final @Nullable Interval first;
    private final List<Object> equal;
    private final @Nullable Interval interval;

    Narrowing(SecondaryIndex index, Conjunction wanted) {
        order = index.order();
        IndexField leading = index.field(0);
        firsts = leading.hasArrays() ? null : wanted.keys(leading.path()).orElse(null);
        first = leading.hasArrays() ? null : reach(wanted, leading);
        equal = equalKeys(index, wanted);
        int next = equal.size() + 1;
        interval = next < index.fields().size() ? reach(wanted, index.field(next)) : null;
    }

    Slice of(Posting posting) {
        if (excludes(posting.key())) {
            return new Slice(posting, 0, 0);
        }
        return equal.isEmpty() && interval == null ? posting.whole() : posting.where(this::side);
    }

    // Only when no document has an array there: in an array another element may be the one that was asked for.
    private boolean excludes(Object key) {
        return (firsts != null && !firsts.contains(key)) || (first != null && first.side(key) != 0);
    }

    private int side(Entry entry) {
        for (int i = 0; i < equal.size(); i++) {
            int byKey = ValueOrder.ASCENDING.compare(entry.key(i + 1), equal.get(i));
            if (byKey != 0) {
                return byKey * order.direction(i + 1);
            }
        }
        int field = equal.size() + 1;
        return interval == null ? 0 : interval.side(entry.key(field)) * order.direction(field);
    }

    private static @Nullable Interval reach(Conjunction wanted, IndexField field) {
        return field.comparesExactly()
                ? wanted.reach(field.path(), field.hasArrays()).orElse(null)
                : null;
    }

    private static List<Object> equalKeys(SecondaryIndex index, Conjunction wanted) {
        var keys = new ArrayList<Object>();
        for (IndexField field : index.fields().subList(1, index.fields().size())) {
            var equality = wanted.equalities(field.path()).findFirst();
            if (equality.isEmpty()) {
                return keys;
            }
            keys.add(equality.get().key());
        }
        return keys;
    }
}
