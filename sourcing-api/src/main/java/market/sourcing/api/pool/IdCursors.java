package market.sourcing.api.pool;

import java.util.List;
import java.util.function.Function;
import market.sourcing.api.board.Cursors;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Page;
import market.sourcing.api.body.Read;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of things in the order of their ids ended.
 *
 * @param list of which kind it is
 * @param of what they are the things of, so that a cursor of another is refused; empty where there is only one list of the kind
 */
record IdCursors(String list, String of) {

    Read<@Nullable String> read(@Nullable String after, FieldErrors errors) {
        return Cursors.read(list, after, errors, this::checked);
    }

    private String checked(long mark, String id) {
        if (mark != mark()) {
            throw new IllegalArgumentException("A cursor of another list");
        }
        return id;
    }

    private long mark() {
        return Integer.toUnsignedLong(of.hashCode());
    }

    /** @param found one more than the page has, where there are more */
    <T, S> Page<S> page(List<T> found, int size, Function<T, String> id, Function<T, S> shown) {
        return new Page<>(
                first(found, size).stream().map(shown).toList(),
                next(found.stream().map(id).toList(), size));
    }

    static <T> List<T> first(List<T> found, int size) {
        return found.size() > size ? found.subList(0, size) : found;
    }

    /** @param ids one more than the page has, where there are more */
    @Nullable
    String next(List<String> ids, int size) {
        return ids.size() > size ? Cursors.text(list, mark(), ids.get(size - 1)) : null;
    }
}
