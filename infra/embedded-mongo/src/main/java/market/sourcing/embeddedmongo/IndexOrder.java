package market.sourcing.embeddedmongo;

import java.util.List;
import java.util.Optional;

/**
 * How a walk along an access path delivers a wanted order.
 *
 * @param postingsForward whether postings are walked in the direction of the index
 * @param entriesForward whether the entries of a posting are
 * @param compared the fields that are the same or compared; documents equal in all of them belong in order of position
 */
record IndexOrder(boolean postingsForward, boolean entriesForward, int compared) {

    static Optional<IndexOrder> of(AccessPath path, SortOrder wanted, Conjunction common) {
        int bound = path.hasOnePosting() ? boundFields(path.index(), common) : 0;
        var sorted = withoutConstants(path.index(), bound, wanted.fields());
        return sorted.isEmpty() ? Optional.empty() : from(path.index(), bound, sorted);
    }

    private static Optional<IndexOrder> from(SecondaryIndex index, int bound, List<SortOrder.Field> sorted) {
        int after = bound + sorted.size();
        if (after > index.fields().size()) {
            return Optional.empty();
        }
        int sign = 0;
        for (int i = bound; i < after; i++) {
            var wanted = sorted.get(i - bound);
            var field = index.field(i);
            if (!field.path().equals(wanted.path()) || !field.sortsExactly()) {
                return Optional.empty();
            }
            int thisSign = wanted.direction() * field.direction();
            if (i > 0 && sign != 0 && thisSign != sign) {
                return Optional.empty();
            }
            sign = i > 0 ? thisSign : 0; // between postings the walk may turn
        }
        boolean postingsForward =
                sorted.getFirst().direction() * index.field(bound).direction() > 0;
        return Optional.of(new IndexOrder(postingsForward, sign == 0 ? postingsForward : sign > 0, after));
    }

    private static int boundFields(SecondaryIndex index, Conjunction common) {
        int bound = 1;
        while (bound < index.fields().size()
                && common.equalities(index.field(bound).path()).findFirst().isPresent()) {
            bound++;
        }
        return bound;
    }

    // A field that every candidate has the same single value in changes nothing in the order.
    private static List<SortOrder.Field> withoutConstants(
            SecondaryIndex index, int bound, List<SortOrder.Field> fields) {
        var constant = index.fields().subList(0, bound).stream()
                .filter(IndexField::sortsExactly)
                .map(IndexField::path)
                .toList();
        return fields.stream().filter(field -> !constant.contains(field.path())).toList();
    }
}
