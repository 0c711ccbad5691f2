package market.sourcing.api.body;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next what to send as {@code after} for the following part; null when this was the last
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public static final int USUAL_SIZE = 20;
    public static final int MOST = 100;

    /** The parameter {@code size}: 1 to 100, 20 when it is not there. */
    public static Read<Integer> size(@Nullable String parameter, FieldErrors errors) {
        return parameter == null ? () -> USUAL_SIZE : Parameters.wholeNumber("size", parameter, 1, MOST, errors);
    }

    /**
     * The part of so many at most of what was found.
     *
     * @param found one more where there is a following part
     * @param cursor of the last one here
     */
    public static <F, T> Page<T> of(List<F> found, int size, Function<F, T> shown, Function<F, String> cursor) {
        var part = found.subList(0, Math.min(size, found.size()));
        return new Page<>(part.stream().map(shown).toList(), found.size() > size ? cursor.apply(part.getLast()) : null);
    }
}
