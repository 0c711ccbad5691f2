package market.sourcing.projections.delivery.promise;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next null on the last page
 * @param <A> where a page ended
 */
public record PromisePage<A>(
        List<OrderPromise> items, @Nullable A next) {
    public PromisePage {
        items = List.copyOf(items);
    }

    /** @param found one more than fits, where there are more */
    static <A> PromisePage<A> of(List<OrderPromise> found, int size, Function<OrderPromise, A> end) {
        if (found.size() <= size) {
            return new PromisePage<>(found, null);
        }
        var items = found.subList(0, size);
        return new PromisePage<>(items, end.apply(items.getLast()));
    }
}
