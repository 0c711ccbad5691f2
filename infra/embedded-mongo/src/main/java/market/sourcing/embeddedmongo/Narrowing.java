package market.sourcing.embeddedmongo;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What one alternative of a query says about an index: which postings, and inside a posting equal keys for the next
 * fields and an interval for the one after, which together are one stretch of neighbouring entries.
 */
final class Narrowing {
    private final @Nullable SortedSet<byte[]> firsts;
    private final @Nullable KeyRange first;
    private final byte[] equal;
    private final @Nullable KeyRange interval;

    Narrowing(SecondaryIndex index, Conjunction wanted) {
        IndexField leading = index.field(0);
        firsts = leading.hasArrays()
                ? null
                : wanted.keys(leading.path()).map(leading::bytes).orElse(null);
        first = leading.hasArrays() ? null : reach(wanted, leading);
        var keys = new ByteArrayOutputStream();
        int next = 1 + equalKeys(index, wanted, keys);
        equal = keys.toByteArray();
        interval = next < index.fields().size() ? reach(wanted, index.field(next)) : null;
    }

    Slice of(Posting posting) {
        if (excludes(posting.key())) {
            return new Slice(posting.whole().entries(), 0, 0);
        }
        if (narrowsNoPosting()) {
            return posting.whole();
        }
        var range = interval == null ? KeyRange.startingWith(equal) : interval.behind(equal);
        return posting.whole().entries().within(range.behind(posting.key()));
    }

    /** Of neighbouring postings what it says; empty when it says something about what is in a posting. */
    Optional<Slice> wholePostingsOf(Slice postings) {
        return narrowsNoPosting() && firsts == null
                ? Optional.of(
                        first == null
                                ? postings
                                : postings.and(postings.entries().within(first)))
                : Optional.empty();
    }

    /** The entries of a posting that can be candidates, in order. */
    static List<Slice> slices(List<Narrowing> narrowings, Posting posting) {
        return Slice.disjoint(
                narrowings.stream().map(narrowing -> narrowing.of(posting)).toList());
    }

    static int size(List<Narrowing> narrowings, Posting posting) {
        return slices(narrowings, posting).stream().mapToInt(Slice::size).sum();
    }

    private boolean narrowsNoPosting() {
        return equal.length == 0 && interval == null;
    }

    // Only when no document has an array there: in an array another element may be the one that was asked for.
    private boolean excludes(byte[] key) {
        return (firsts != null && !firsts.contains(key)) || (first != null && !first.contains(key));
    }

    private static @Nullable KeyRange reach(Conjunction wanted, IndexField field) {
        return field.comparesExactly()
                ? wanted.reach(field.path(), field.hasArrays())
                        .map(field::range)
                        .orElse(null)
                : null;
    }

    /** Returns how many fields have one. */
    private static int equalKeys(SecondaryIndex index, Conjunction wanted, ByteArrayOutputStream keys) {
        int fields = 0;
        for (IndexField field : index.fields().subList(1, index.fields().size())) {
            var equality = wanted.equalities(field.path()).findFirst();
            if (equality.isEmpty()) {
                return fields;
            }
            keys.writeBytes(field.bytes(equality.get().key()));
            fields++;
        }
        return fields;
    }
}
