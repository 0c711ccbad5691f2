package market.sourcing.infra.embedded.mongo;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * One way to the candidates of a query: some postings of an index, each narrowed by what the query's alternatives say.
 *
 * @param subject what leads to these postings, an equality or a path; two ways with one subject say the same
 * @param narrowings one for each alternative of the query
 */
record AccessPath(
        SecondaryIndex index, Object subject, List<Posting> postings, List<Narrowing> narrowings, long estimate) {
    private static final int POSTINGS_SAMPLED = 32;

    static AccessPath to(SecondaryIndex index, Object subject, List<Posting> postings, List<Narrowing> narrowings) {
        return new AccessPath(index, subject, postings, narrowings, estimate(postings, narrowings));
    }

    /** The entries of a posting that can be candidates, in order. */
    List<Slice> slices(Posting posting) {
        return slices(posting, narrowings);
    }

    /** The positions of the entries that pass, one bit a document. Plain loops: there may be tens of thousands. */
    BitSet positions(Predicate<Entry> filter) {
        var positions = new BitSet();
        for (Posting posting : postings) {
            for (Slice slice : slices(posting)) {
                slice.forEach(entry -> {
                    if (filter.test(entry)) {
                        positions.set(entry.position());
                    }
                });
            }
        }
        return positions;
    }

    /** Whether all entries share one key in the first field. */
    boolean hasOnePosting() {
        return subject instanceof Condition.Equal;
    }

    private static long estimate(List<Posting> postings, List<Narrowing> narrowings) {
        int step = Math.max(1, postings.size() / POSTINGS_SAMPLED);
        long sampled = 0;
        int samples = 0;
        for (int place = 0; place < postings.size(); place += step) {
            sampled += size(postings.get(place), narrowings);
            samples++;
        }
        return samples == 0 ? 0 : sampled * postings.size() / samples;
    }

    private static int size(Posting posting, List<Narrowing> narrowings) {
        return narrowings.size() == 1
                ? narrowings.getFirst().of(posting).size()
                : slices(posting, narrowings).stream().mapToInt(Slice::size).sum();
    }

    private static List<Slice> slices(Posting posting, List<Narrowing> narrowings) {
        return Slice.disjoint(narrowings.stream()
                .map(narrowing -> narrowing.of(posting))
                .filter(slice -> slice.size() > 0)
                .toList());
    }
}
