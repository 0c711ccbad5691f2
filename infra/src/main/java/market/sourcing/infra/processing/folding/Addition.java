package market.sourcing.infra.processing.folding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a batch adds to one tally.
 *
 * @param before the position at which the tally was read; null when there was none
 * @param amount may be 0, and is written all the same: the position has to move past the events that cancelled out
 */
record Addition(String key, long amount, @Nullable Long before, long position) {
    /** The position of a tally that a repaired event created: before every event. */
    static final long REPAIRED_FIRST = -1;

    boolean isFresh() {
        return before == null;
    }

    /**
     * Leaves out what a tally already has.
     *
     * <p>Why this is exact after a crash anywhere, with other batch boundaries on the second run. A tally's count is the sum of
     * the deltas of all events up to its position: batches run in position order, a batch adds the deltas of its events beyond
     * the tally's position, and moves the position to the last event that had one, also when they cancel out. A batch writes
     * all its tallies before any document. So a document at position p was written after every tally had the deltas of all
     * events up to p: skipping those events by the document's own guard loses nothing. A document not yet written is folded
     * again from the same state by a pure projector: the same deltas come out, and those at or below a tally's position are
     * left out here. If cancelled sums were not written, one half of the pair could be skipped by its document's guard while the
     * other was added again.
     */
    static List<Addition> beyond(Map<String, Sum> sums, List<Delta> deltas) {
        var additions = new ArrayList<Addition>();
        deltas.stream().collect(Collectors.groupingBy(Delta::key)).forEach((key, own) -> {
            Sum sum = sums.get(key);
            var fresh = own.stream()
                    .filter(d -> sum == null || d.position() > sum.position())
                    .toList();
            if (!fresh.isEmpty()) {
                additions.add(new Addition(
                        key,
                        fresh.stream().mapToLong(Delta::amount).sum(),
                        sum == null ? null : sum.position(),
                        fresh.stream().mapToLong(Delta::position).max().orElseThrow()));
            }
        });
        return additions;
    }
}
