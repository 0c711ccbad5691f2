package market.sourcing.embeddedmongo;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The different keys one document has on one path (never none), and what that says about trusting the index.
 *
 * @param array whether an array was on the path
 * @param odd whether a value was there that keys cannot sort, or not count, as the server does
 */
record FieldValues(Collection<Object> keys, boolean array, boolean odd) {
    static FieldValues single(@Nullable Object value) {
        return new FieldValues(List.of(Key.of(value)), false, !Key.sortsExactly(value));
    }

    static final class Collector {
        private final Set<Object> keys = new LinkedHashSet<>();
        private boolean array;
        private boolean odd;

        void metArray() {
            array = true;
        }

        void add(@Nullable Object value) {
            if (value instanceof Collection<?> elements) {
                array = true;
                elements.forEach(this::addElement);
            } else {
                keys.add(Key.of(value));
                odd |= !Key.sortsExactly(value);
            }
        }

        FieldValues collected() {
            return new FieldValues(keys.isEmpty() ? List.of(Mark.NOTHING) : keys, array, odd);
        }

        // Some operators look into an array inside an array and some do not: index it, but never count by it.
        private void addElement(@Nullable Object element) {
            odd |= element instanceof Collection;
            add(element);
        }
    }
}
