package market.sourcing.projections.station;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the id of its last one; null on the last page
 */
public record StationPage(
        List<MarketStation> items, @Nullable String next) {
    public StationPage {
        items = List.copyOf(items);
    }
}
