package market.sourcing.embeddedmongo;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Candidates in the order the query asked for, straight from the index, so that the walk can end at the limit. */
record OrderedWalk(Candidates candidates, IndexOrder order) implements Plan {
    @Override
    public Stream<Integer> positions() {
        var path = candidates.path();
        var filter = candidates.filter();
        var whole = path.slices().filter(all -> order.postingsForward() == order.entriesForward());
        return whole.isPresent()
                ? positionsIn(whole.get(), filter)
                : path.postings()
                        .walk(order.postingsForward())
                        .flatMap(posting -> positionsIn(path.slices(posting), filter));
    }

    @Override
    public boolean isSorted() {
        return true;
    }

    private Stream<Integer> positionsIn(List<Slice> slices, Predicate<Entry> filter) {
        var entries = new SliceWalk(slices, order.entriesForward());
        return stream(new TiesByPosition(entries, filter, order));
    }

    private static Stream<Integer> stream(Iterator<Integer> positions) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(positions, Spliterator.ORDERED), false);
    }
}
