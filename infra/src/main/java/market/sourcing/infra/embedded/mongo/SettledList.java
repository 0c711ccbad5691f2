package market.sourcing.infra.embedded.mongo;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A sorted list that takes additions unsorted and settles them when it is next read. A bulk load never reads, so it
 * pays one sort instead of a search and a shift for each addition; and four bytes an element keep 25 entries a document
 * affordable where tree nodes would not be.
 */
final class SettledList<T> {
    private final Comparator<? super T> order;
    private @Nullable Object[] items = new Object[2];
    private int size;
    private int settled;

    SettledList(Comparator<? super T> order) {
        this.order = order;
    }

    int size() {
        return size;
    }

    void add(T item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size + (size >> 1) + 1);
        }
        items[size++] = item;
    }

    /** Takes out the item that compares equal, if there is one. */
    boolean remove(T item) {
        int place = firstNotBelow(other -> order.compare(other, item));
        if (place == size || order.compare(at(place), item) != 0) {
            return false;
        }
        System.arraycopy(items, place + 1, items, place, size - place - 1);
        items[--size] = null;
        settled = size;
        return true;
    }

    boolean contains(T item) {
        int place = firstNotBelow(other -> order.compare(other, item));
        return place < size && order.compare(at(place), item) == 0;
    }

    T get(int place) {
        settle();
        return at(place);
    }

    /** The first place whose item is not below a stretch; {@code side} is negative below it, 0 inside, positive above. */
    int firstNotBelow(ToIntFunction<? super T> side) {
        settle();
        return search(0, size, item -> side.applyAsInt(item) >= 0 ? 1 : 0);
    }

    /** The first place whose item is above a stretch. */
    int firstAbove(ToIntFunction<? super T> side) {
        settle();
        return search(0, size, item -> side.applyAsInt(item) > 0 ? 1 : 0);
    }

    void forEach(int from, int to, Consumer<? super T> action) {
        settle();
        for (int place = from; place < to; place++) {
            action.accept(at(place));
        }
    }

    /** The items of a stretch, valid until the next change. */
    List<T> between(int from, int to) {
        settle();
        return new Stretch(from, Math.max(0, to - from));
    }

    private void settle() {
        if (settled == size) {
            return;
        }
        @Nullable Object[] added = Arrays.copyOfRange(items, settled, size);
        Arrays.sort(added, (a, b) -> order.compare(cast(a), cast(b)));
        int end = settled;
        for (int i = added.length - 1; i >= 0; i--) {
            T item = cast(added[i]);
            int place = search(0, end, other -> order.compare(other, item) > 0 ? 1 : 0);
            System.arraycopy(items, place, items, place + i + 1, end - place);
            items[place + i] = item;
            end = place;
        }
        settled = size;
    }

    private int search(int from, int to, ToIntFunction<? super T> reached) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reached.applyAsInt(at(middle)) > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private T at(int place) {
        return cast(items[place]);
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // every place below size holds a T
    private T cast(@Nullable Object item) {
        return (T) item;
    }

    private final class Stretch extends AbstractList<T> implements RandomAccess {
        private final int from;
        private final int length;

        Stretch(int from, int length) {
            this.from = from;
            this.length = length;
        }

        @Override
        public T get(int place) {
            return SettledList.this.get(from + place);
        }

        @Override
        public int size() {
            return length;
        }
    }
}
