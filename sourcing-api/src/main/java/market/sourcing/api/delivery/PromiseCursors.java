package market.sourcing.api.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.projections.delivery.promise.ListMisses;
import market.sourcing.projections.delivery.promise.ListPromises;
import org.jspecify.annotations.Nullable;

/** Where a page of promises ended, as a text that clients hand back and don't look into. */
public final class PromiseCursors {
    private static final String BOARD = "promises";
    private static final String MISSES = "misses";
    private static final Pattern SHAPE = Pattern.compile("([a-z]+):([0-9]{1,19}):(order-[A-Za-z0-9-]{1,64})");
    private static final int LONGEST = 160;

    private PromiseCursors() {}

    public static @Nullable String text(ListPromises.@Nullable After after) {
        return after == null ? null : text(BOARD, after.turn(), after.orderId());
    }

    public static @Nullable String text(ListMisses.@Nullable After after) {
        return after == null ? null : text(MISSES, after.missedAt().toEpochMilli(), after.orderId());
    }

    private static String text(String list, long number, String order) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((list + ":" + number + ":" + order).getBytes(StandardCharsets.US_ASCII));
    }

    public static Read<ListPromises.@Nullable After> board(@Nullable String after, FieldErrors errors) {
        return read(BOARD, after, errors, ListPromises.After::new);
    }

    public static Read<ListMisses.@Nullable After> misses(@Nullable String after, FieldErrors errors) {
        return read(
                MISSES, after, errors, (millis, order) -> new ListMisses.After(Instant.ofEpochMilli(millis), order));
    }

    private static <A> Read<@Nullable A> read(
            String list, @Nullable String after, FieldErrors errors, BiFunction<Long, String, A> make) {
        if (after == null) {
            return () -> null;
        }
        var end = end(list, after, make);
        return end == null
                ? errors.faulty("after", "INVALID_VALUE", "This is not where a page of this list ended.")
                : () -> end;
    }

    private static <A> @Nullable A end(String list, String after, BiFunction<Long, String, A> make) {
        if (after.length() > LONGEST) {
            return null;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.US_ASCII);
            var shape = SHAPE.matcher(text);
            return shape.matches() && shape.group(1).equals(list)
                    ? make.apply(Long.valueOf(shape.group(2)), shape.group(3))
                    : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
