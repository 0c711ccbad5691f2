package market.sourcing.projections.delivery.promise;

import java.time.Instant;
import market.sourcing.projections.board.PageSize;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the promises that a time in which factories could not work may touch: begun before its end, due after its beginning,
 * and neither kept nor over. The next due comes first.
 *
 * @param size 1 to 100
 * @param after the last one of the page before, or null for the first page
 */
public record ListTouched(
        Instant from, Instant to, int size, @Nullable OrderPromise after) {
    public ListTouched {
        PageSize.check(size);
    }
}
