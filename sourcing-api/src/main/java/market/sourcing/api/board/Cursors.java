package market.sourcing.api.board;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.projections.board.BoardPlace;
import org.jspecify.annotations.Nullable;

/** Where a page ended, as a text that clients hand back and don't look into: a number and an id. */
public final class Cursors {
    private static final Pattern SHAPE = Pattern.compile("([a-z]+):([0-9]{1,19}):([A-Za-z0-9-]{1,100})");
    private static final int LONGEST = 200;

    private Cursors() {}

    /** @param list which list it is a page of; a cursor of another is refused */
    public static String text(String list, long number, String id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((list + ":" + number + ":" + id).getBytes(StandardCharsets.US_ASCII));
    }

    public static @Nullable String text(String list, @Nullable BoardPlace end) {
        return end == null ? null : text(list, end.turn(), end.id());
    }

    public static Read<@Nullable BoardPlace> board(String list, @Nullable String after, FieldErrors errors) {
        return read(list, after, errors, BoardPlace::new);
    }

    public static <A> Read<@Nullable A> read(
            String list, @Nullable String after, FieldErrors errors, BiFunction<Long, String, A> make) {
        return read("after", list, after, errors, make);
    }

    /** @param field where the client sent it */
    public static <A> Read<@Nullable A> read(
            String field, String list, @Nullable String after, FieldErrors errors, BiFunction<Long, String, A> make) {
        if (after == null) {
            return () -> null;
        }
        var end = end(list, after, make);
        return end == null
                ? errors.faulty(field, "INVALID_VALUE", "This is not where a page of this list ended.")
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
