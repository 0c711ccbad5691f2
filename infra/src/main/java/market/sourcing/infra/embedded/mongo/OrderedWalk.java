package market.sourcing.infra.embedded.mongo;

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
        List<Posting> postings = candidates.path().postings();
        var inOrder = order.postingsForward() ? postings : postings.reversed();
        var filter = candidates.filter();
        return inOrder.stream().flatMap(posting -> positionsIn(posting, filter));
    }

    @Override
    public boolean isSorted() {
        return true;
    }

    private Stream<Integer> positionsIn(Posting posting, Predicate<Entry> filter) {
        var slices = candidates.path().slices(posting);
        var entries = new SliceWalk(order.entriesForward() ? slices : slices.reversed(), order.entriesForward());
        return stream(new TiesByPosition(entries, filter, order));
    }

    private static Stream<Integer> stream(Iterator<Integer> positions) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(positions, Spliterator.ORDERED), false);
    }
}
