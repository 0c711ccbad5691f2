package market.sourcing.projections.board;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next null on the last page
 * @param <D> the document
 * @param <A> where a page ended
 */
public record BoardPage<D, A>(List<D> items, @Nullable A next) {
    public BoardPage {
        items = List.copyOf(items);
    }

    /** @param found one more than fits, where there are more */
    public static <D, A> BoardPage<D, A> of(List<D> found, int size, Function<D, A> end) {
        if (found.size() <= size) {
            return new BoardPage<>(found, null);
        }
        var items = found.subList(0, size);
        return new BoardPage<>(items, end.apply(items.getLast()));
    }
}
