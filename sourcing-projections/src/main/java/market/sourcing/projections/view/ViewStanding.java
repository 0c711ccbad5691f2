package market.sourcing.projections.view;

import java.util.List;

/**
 * How far a view can be believed, asked of the stores themselves. Whoever adds up looks before and after: of two looks at one
 * build, what the earlier says holds for everything read in between.
 *
 * @param build which making of the documents it is about
 * @param reached every event up to this position is in them, but for those that are missing; -1 when none is
 * @param head the log's last position; -1 when it is empty
 * @param missing the positions of the first events that were passed over, because they couldn't be read or folded
 */
public record ViewStanding(String build, long reached, long head, List<Long> missing) {
    /** So many positions are told at most: who sees one knows that a sum is not whole. */
    public static final int MOST_MISSING = 100;

    public ViewStanding {
        missing = List.copyOf(missing);
    }

    /** Those of the missing that a sum up to a position lacks. */
    public List<Long> missingUpTo(long position) {
        return missing.stream().filter(each -> each <= position).toList();
    }
}
