package market.sourcing.projections.rate.newest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the pair of its last one; null on the last page
 */
public record RatePage(List<NewestRate> items, @Nullable String next) {
    public RatePage {
        items = List.copyOf(items);
    }
}
