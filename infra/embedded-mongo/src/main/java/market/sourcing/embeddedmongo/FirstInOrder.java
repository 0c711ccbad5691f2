package market.sourcing.embeddedmongo;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The first so many matching documents in a wanted order. One that comes behind all that are kept is not judged, so most
 * candidates cost a look at their sort keys only. Equal ones keep the order they are offered in, as in a stable sort.
 */
final class FirstInOrder {
    private final SortKeys order;
    private final int wanted;
    private final Predicate<Candidate> matches;
    private final PriorityQueue<Kept> lastFirst;
    private int offered;
    private boolean sure = true;

    private record Kept(Candidate candidate, @Nullable Object[] keys, int place) {}

    FirstInOrder(SortKeys order, int wanted, Predicate<Candidate> matches) {
        this.order = order;
        this.wanted = wanted;
        this.matches = matches;
        this.lastFirst = new PriorityQueue<>(inOrder().reversed());
    }

    private Comparator<Kept> inOrder() {
        return Comparator.<Kept, @Nullable Object[]>comparing(Kept::keys, order::compare)
                .thenComparingInt(Kept::place);
    }

    void offer(Candidate candidate) {
        var keys = order.of(candidate);
        for (@Nullable Object key : keys) {
            sure = sure && Key.sortsExactly(key);
        }
        if (!sure) {
            return;
        }
        var last = lastFirst.size() < wanted ? null : lastFirst.peek();
        if (last != null && order.compare(keys, last.keys()) >= 0) {
            return;
        }
        if (matches.test(candidate)) {
            lastFirst.add(new Kept(candidate, keys, offered++));
            if (lastFirst.size() > wanted) {
                lastFirst.remove();
            }
        }
    }

    /** False when there was a sort key that the library may refuse to compare: it must be let do so. */
    boolean isSure() {
        return sure;
    }

    List<Candidate> inItsOrder() {
        return lastFirst.stream().sorted(inOrder()).map(Kept::candidate).toList();
    }
}
