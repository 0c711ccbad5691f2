package market.sourcing.projections.station;

import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.projections.board.PageSize;
import org.jspecify.annotations.Nullable;

/**
 * Asks for stations, in the order of their ids.
 *
 * @param size 1 to 100
 * @param after the last one of the page before, or null for the first page
 */
public record ListStations(int size, @Nullable String after) {
    /** @throws Refused {@link RefusalCode#INVALID_VALUE} */
    public ListStations {
        PageSize.check(size);
    }
}
