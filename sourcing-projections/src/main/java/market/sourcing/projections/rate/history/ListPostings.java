package market.sourcing.projections.rate.history;

import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.projections.board.PageSize;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the postings of a pair, the newest first.
 *
 * @param pair such as CNY-VND
 * @param size 1 to 100
 * @param before the number of the last one of the page before, or null for the first page
 */
public record ListPostings(String pair, int size, @Nullable Long before) {
    /** @throws Refused {@link RefusalCode#INVALID_VALUE} */
    public ListPostings {
        PageSize.check(size);
    }
}
