package market.sourcing.embeddedmongo;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One way to the candidates of a query: some postings of an index, each narrowed by what the query's alternatives say.
 *
 * @param subject what leads to these postings, an equality or a path; two ways with one subject say the same
 * @param narrowings one for each alternative of the query
 */
record AccessPath(SecondaryIndex index, Object subject, Postings postings, List<Narrowing> narrowings, long estimate) {

    static AccessPath to(SecondaryIndex index, Object subject, Postings postings, List<Narrowing> narrowings) {
        return new AccessPath(index, subject, postings, narrowings, postings.estimate(narrowings));
    }

    /** The entries of a posting that can be candidates, in order. */
    List<Slice> slices(Posting posting) {
        return Narrowing.slices(narrowings, posting);
    }

    /** The entries of all postings together that can be candidates, where no posting has some that can't. */
    Optional<List<Slice>> slices() {
        return postings instanceof Postings.Stretch stretch ? stretch.slices(narrowings) : Optional.empty();
    }

    /** The positions of the entries that pass, one bit a document. */
    BitSet positions(Predicate<Entry> filter) {
        var positions = new BitSet();
        slices().ifPresentOrElse(
                        all -> mark(all, filter, positions),
                        () -> postings.walk(true).forEach(posting -> mark(slices(posting), filter, positions)));
        return positions;
    }

    /** The positions of all its entries; nobody may change them. */
    BitSet marks() {
        return wholePosting()
                .map(posting -> index.positions(posting, () -> positions(_ -> true)))
                .orElseGet(() -> positions(_ -> true));
    }

    /** Whether its marks are kept for the next who asks, in a collection of so many documents. */
    boolean keepsMarks(double documents) {
        return Marks.areWorthKeeping(estimate, documents) && wholePosting().isPresent();
    }

    private Optional<Posting> wholePosting() {
        return onePosting().filter(posting -> posting.size() == estimate);
    }

    private static void mark(List<Slice> slices, Predicate<Entry> filter, BitSet positions) {
        var entries = new SliceWalk(slices, true);
        while (entries.hasNext()) {
            Entry entry = entries.next();
            if (filter.test(entry)) {
                positions.set(entry.position());
            }
        }
    }

    /** The posting that all entries share, if they share one. */
    Optional<Posting> onePosting() {
        return hasOnePosting() ? postings.walk(true).findFirst() : Optional.empty();
    }

    /** Whether all entries share one key in the first field. */
    boolean hasOnePosting() {
        return subject instanceof Condition.Equal;
    }
}
