package market.sourcing.api.body;

import java.util.List;
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
}
