package market.sourcing.infra.commands;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an object takes in memory, with all that it refers to: bytes, about, and rather too much than too little. What it refers to
 * twice counts twice.
 */
final class Footprint {
    private static final int HEADER = 16;
    private static final int FIELD = 8;
    /** A text's own object and that of its characters, which take a byte or two each. */
    private static final int TEXT = 48;

    private static final int ELEMENT = 8;
    private static final int ENTRY = 48;
    private static final int COLLECTION = 64;
    /** One of the JDK's values, such as an instant. */
    private static final int VALUE = 32;

    private static final ClassValue<Field[]> REFERENCES = new ClassValue<>() {
        @Override
        protected Field[] computeValue(Class<?> type) {
            return references(type);
        }
    };

    private Footprint() {}

    static int of(Object root) {
        return (int) Math.min(Integer.MAX_VALUE, bytes(root));
    }

    private static long bytes(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case Enum<?> _ -> 0;
            case String text -> TEXT + 2L * text.length();
            case Optional<?> maybe -> HEADER + bytes(maybe.orElse(null));
            case Map<?, ?> map -> COLLECTION + (long) ENTRY * map.size() + all(map.keySet()) + all(map.values());
            case Collection<?> several ->
                COLLECTION
                        + (long) (several instanceof List || several instanceof Deque ? ELEMENT : ENTRY)
                                * several.size()
                        + all(several);
            default -> ours(value);
        };
    }

    private static long all(Collection<?> values) {
        long bytes = 0;
        for (var value : values) {
            bytes += bytes(value);
        }
        return bytes;
    }

    private static long ours(Object value) {
        var type = value.getClass();
        if (type.isHidden() || type.isArray() || type.getClassLoader() == null) {
            return VALUE;
        }
        long bytes = HEADER;
        for (var field : REFERENCES.get(type)) {
            try {
                bytes += FIELD + bytes(field.get(value));
            } catch (IllegalAccessException closed) {
                throw new IllegalStateException(closed);
            }
        }
        return bytes;
    }

    private static Field[] references(Class<?> type) {
        var fields = new ArrayList<Field>();
        for (@Nullable Class<?> at = type; at != null && at.getClassLoader() != null; at = at.getSuperclass()) {
            for (var field : at.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    fields.add(field);
                }
            }
        }
        return fields.toArray(Field[]::new);
    }
}
