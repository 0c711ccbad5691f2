package market.sourcing.domain.vocabulary;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Records with some of their values changed, found by their names, so that a new component is never forgotten. */
public final class Changed {
    private Changed() {}

    /** Pairs of a component's name and its new value. */
    public static <R extends Record> R in(R record, @Nullable Object... namesAndValues) {
        return copy(record, (component, value) -> {
            for (var i = 0; i < namesAndValues.length; i += 2) {
                if (component.getName().equals(namesAndValues[i])) {
                    return namesAndValues[i + 1];
                }
            }
            return value;
        });
    }

    /** One copy for each component but those, in which it differs. */
    public static <R extends Record> List<R> oneByOne(R record, String... but) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !Arrays.asList(but).contains(name))
                .map(name -> copy(record, (it, value) -> it.getName().equals(name) ? other(it, value) : value))
                .toList();
    }

    private static Object other(RecordComponent component, @Nullable Object value) {
        var type = component.getType();
        if (type == String.class) {
            return value + "x";
        }
        if (type == long.class || type == Long.class) {
            return (value == null ? 0 : (Long) value) + 1;
        }
        return (value == null ? 0 : (Integer) value) + 1;
    }

    private static <R extends Record> R copy(
            R record, BiFunction<RecordComponent, @Nullable Object, @Nullable Object> change) {
        var components = record.getClass().getRecordComponents();
        var values = new @Nullable Object[components.length];
        var types = new Class<?>[components.length];
        try {
            for (var i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] =
                        change.apply(components[i], components[i].getAccessor().invoke(record));
            }
            @SuppressWarnings("unchecked")
            var type = (Class<R>) record.getClass();
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException notARecord) {
            throw new IllegalStateException(notARecord);
        }
    }
}
