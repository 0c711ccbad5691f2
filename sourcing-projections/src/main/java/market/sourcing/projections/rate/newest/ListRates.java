package market.sourcing.projections.rate.newest;

import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.projections.board.PageSize;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the rates of all pairs, in the order of their names.
 *
 * @param size 1 to 100
 * @param after the last pair of the page before, or null for the first page
 */
public record ListRates(int size, @Nullable String after) {
    /** @throws Refused {@link RefusalCode#INVALID_VALUE} */
    public ListRates {
        PageSize.check(size);
    }
}
