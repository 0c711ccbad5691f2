package market.sourcing.api.delivery;

import java.time.Instant;
import market.sourcing.api.board.Cursors;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.projections.board.BoardPlace;
import market.sourcing.projections.delivery.promise.InTime;
import org.jspecify.annotations.Nullable;

/** Where a page of promises ended. */
final class PromiseCursors {
    private static final String BOARD = "promises";
    /** Of misses. */
    static final String MISSES = "misses";

    /** Of open contests. */
    static final String CONTESTS = "contests";

    private PromiseCursors() {}

    static @Nullable String text(@Nullable BoardPlace end) {
        return Cursors.text(BOARD, end);
    }

    /** @param list {@link #MISSES} or {@link #CONTESTS} */
    static @Nullable String text(String list, @Nullable InTime end) {
        return end == null ? null : Cursors.text(list, end.at().toEpochMilli(), end.orderId());
    }

    static Read<@Nullable BoardPlace> board(@Nullable String after, FieldErrors errors) {
        return Cursors.board(BOARD, after, errors);
    }

    /** @param list {@link #MISSES} or {@link #CONTESTS} */
    static Read<@Nullable InTime> inTime(String list, @Nullable String after, FieldErrors errors) {
        return Cursors.read(list, after, errors, (millis, order) -> new InTime(Instant.ofEpochMilli(millis), order));
    }
}
