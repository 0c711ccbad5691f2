package market.sourcing.api.order;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.projections.order.summary.OrderCursor;
import org.jspecify.annotations.Nullable;

/** Where a page of orders ended, as a text that clients hand back and don't look into. */
public final class OrderCursors {
    private static final Pattern SHAPE = Pattern.compile("orders:([0-9]{1,18})");
    private static final int LONGEST = 64;

    private OrderCursors() {}

    public static @Nullable String text(@Nullable OrderCursor cursor) {
        return cursor == null
                ? null
                : Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(("orders:" + cursor.placed()).getBytes(StandardCharsets.US_ASCII));
    }

    public static Read<@Nullable OrderCursor> read(@Nullable String after, FieldErrors errors) {
        if (after == null) {
            return () -> null;
        }
        var placed = placed(after);
        return placed == null
                ? errors.faulty("after", "INVALID_VALUE", "This is not where a page of orders ended.")
                : () -> new OrderCursor(placed);
    }

    private static @Nullable Long placed(String after) {
        if (after.length() > LONGEST) {
            return null;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.US_ASCII);
            var shape = SHAPE.matcher(text);
            return shape.matches() ? Long.valueOf(shape.group(1)) : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
