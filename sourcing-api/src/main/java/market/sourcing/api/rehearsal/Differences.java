package market.sourcing.api.rehearsal;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Page;
import market.sourcing.api.body.PageAsked;
import market.sourcing.api.body.Read;
import org.jspecify.annotations.Nullable;

/** Pages over what a finished rehearsal lists; it does not change any more, so that a cursor is a number. */
final class Differences {
    private static final Pattern CURSOR = Pattern.compile("[0-9]{1,9}");

    private Differences() {}

    /** @param listed is asked only when the page itself can be read */
    static <J, S> Page<S> page(
            @Nullable String size, @Nullable String after, Supplier<List<J>> listed, Function<J, S> shown) {
        var asked = PageAsked.read(size, after, Differences::cursor);
        var all = listed.get();
        var begin = Math.min(asked.after(), all.size());
        var end = Math.min(begin + asked.size(), all.size());
        return new Page<>(
                all.subList(begin, end).stream().map(shown).toList(), end < all.size() ? String.valueOf(end) : null);
    }

    private static Read<Integer> cursor(@Nullable String raw, FieldErrors errors) {
        if (raw == null) {
            return () -> 0;
        }
        return CURSOR.matcher(raw).matches()
                ? () -> Integer.valueOf(raw)
                : errors.faulty("after", "INVALID_VALUE", "A cursor is taken from the page before.");
    }
}
