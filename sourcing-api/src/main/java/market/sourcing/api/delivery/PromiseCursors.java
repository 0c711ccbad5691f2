package market.sourcing.api.delivery;

import java.time.Instant;
import market.sourcing.api.board.Cursors;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.projections.board.Place;
import market.sourcing.projections.delivery.promise.ListMisses;
import org.jspecify.annotations.Nullable;

/** Where a page of promises ended. */
public final class PromiseCursors {
    private static final String BOARD = "promises";
    private static final String MISSES = "misses";

    private PromiseCursors() {}

    public static @Nullable String text(@Nullable Place end) {
        return Cursors.text(BOARD, end);
    }

    public static @Nullable String text(ListMisses.@Nullable After after) {
        return after == null ? null : Cursors.text(MISSES, after.missedAt().toEpochMilli(), after.orderId());
    }

    public static Read<@Nullable Place> board(@Nullable String after, FieldErrors errors) {
        return Cursors.board(BOARD, after, errors);
    }

    public static Read<ListMisses.@Nullable After> misses(@Nullable String after, FieldErrors errors) {
        return Cursors.read(
                MISSES, after, errors, (millis, order) -> new ListMisses.After(Instant.ofEpochMilli(millis), order));
    }
}
