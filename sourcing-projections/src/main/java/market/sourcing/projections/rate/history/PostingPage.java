package market.sourcing.projections.rate.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the number of its last one; null on the last page
 */
public record PostingPage(List<Posting> items, @Nullable Long next) {
    public PostingPage {
        items = List.copyOf(items);
    }
}
