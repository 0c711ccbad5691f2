package market.sourcing.api.body;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for, by the parameters {@code size} and {@code after}.
 *
 * @param size how many at most
 * @param after where the part before it ended, in whatever the list goes by; null at its beginning
 */
public record PageAsked<C extends @Nullable Object>(int size, C after) {
    /**
     * @param cursor reads {@code after}, whose faults it notes
     * @throws market.sourcing.api.problem.ProblemException naming what is faulty
     */
    public static <C extends @Nullable Object> PageAsked<C> read(
            @Nullable String size, @Nullable String after, BiFunction<@Nullable String, FieldErrors, Read<C>> cursor) {
        var errors = new FieldErrors();
        var most = Page.size(size, errors);
        var end = cursor.apply(after, errors);
        errors.throwIfAny();
        return new PageAsked<>(most.get(), end.get());
    }
}
