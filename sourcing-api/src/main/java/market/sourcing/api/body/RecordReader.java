package market.sourcing.api.body;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Fills a record of nullable components from JSON and names each field that is unknown or of the wrong type. Nothing is
 * coerced: text is never taken for a number, nor 1.0 for 1.
 */
record RecordReader(FieldErrors errors) {
    private static final int LONGEST_NAME = 64;
    /** What a list is for may set a lower bound; an invoice of the past has as many lines. */
    private static final int LONGEST = 1_000;

    <T> T read(JsonNode object, Class<T> type) {
        return read(object, type, "");
    }

    /** @param path where the object itself is */
    <T> T read(JsonNode object, Class<T> type, String path) {
        return type.cast(record(object, type, path));
    }

    private Object record(JsonNode object, Class<?> type, String path) {
        var components = type.getRecordComponents();
        var known = Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        object.propertyStream().forEach(field -> {
            if (!known.contains(field.getKey())) {
                errors.add(inside(path, field.getKey()), "UNKNOWN_FIELD", "There is no such field here.");
            }
        });
        var values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            var node = object.get(components[i].getName());
            values[i] = value(node, components[i].getGenericType(), inside(path, components[i].getName()));
        }
        return create(type, components, values);
    }

    private @Nullable Object value(@Nullable JsonNode node, Type type, String path) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class
                    ? list(node, generic.getActualTypeArguments()[0], path)
                    : map(node, generic.getActualTypeArguments()[1], path);
        }
        return switch (((Class<?>) type).getSimpleName()) {
            case "String" -> node.isString() ? text(node.stringValue(), path) : wrong(path, "text");
            case "Boolean" -> node.isBoolean() ? (Object) node.booleanValue() : wrong(path, "true or false");
            case "Integer" -> number(node, path, node.canConvertToInt(), node::intValue);
            case "Long" -> number(node, path, node.canConvertToLong(), node::longValue);
            case "Instant" -> node.isString() ? time(node.stringValue(), path) : wrong(path, "a time");
            default -> node.isObject() ? record(node, (Class<?>) type, path) : wrong(path, "an object");
        };
    }

    /** What no store can keep as it was sent is no text: the null character, and half of a character outside the basic plane. */
    private @Nullable Object text(String text, String path) {
        if (text.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE)) {
            errors.add(path, "INVALID_VALUE", "This is text of whole characters, without the null character.");
            return null;
        }
        return text;
    }

    private @Nullable Object number(JsonNode node, String path, boolean fits, Supplier<? extends Number> value) {
        if (!node.isIntegralNumber()) {
            return wrong(path, "a whole number");
        }
        if (!fits) {
            errors.add(path, "OUT_OF_RANGE", "The number is out of range.");
            return null;
        }
        return value.get();
    }

    private @Nullable Object time(String text, String path) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException unreadable) {
            return wrong(path, "a time such as 2026-12-31T23:59:59Z");
        }
    }

    private @Nullable Object list(JsonNode node, Type element, String path) {
        if (!node.isArray()) {
            return wrong(path, "a list");
        }
        if (isTooLong(node, path)) {
            return null;
        }
        var values = new ArrayList<@Nullable Object>();
        for (var item : node) {
            var at = path + "[" + values.size() + "]";
            if (item.isNull()) {
                errors.add(at, "REQUIRED", "A list has no empty places.");
            }
            values.add(value(item, element, at));
        }
        return values;
    }

    private @Nullable Object map(JsonNode node, Type element, String path) {
        if (!node.isObject()) {
            return wrong(path, "an object");
        }
        if (isTooLong(node, path)) {
            return null;
        }
        var values = new LinkedHashMap<String, Object>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            var at = inside(path, field.getKey());
            var value = value(field.getValue(), element, at);
            if (value != null) {
                values.put(field.getKey(), value);
            } else if (field.getValue().isNull()) {
                errors.add(at, "REQUIRED", "This field is needed.");
            }
        }
        return values;
    }

    /** Nothing is made of what is in it then. */
    private boolean isTooLong(JsonNode node, String path) {
        boolean tooLong = node.size() > LONGEST;
        if (tooLong) {
            errors.add(path, "INVALID_VALUE", "There are at most " + LONGEST + " of these.");
        }
        return tooLong;
    }

    private @Nullable Object wrong(String path, String expected) {
        errors.add(path, "WRONG_TYPE", "This must be " + expected + ".");
        return null;
    }

    /** A name that the client made up is repeated to them only as far as it is short and printable. */
    static String inside(String path, String name) {
        var shown = name.codePoints()
                .limit(LONGEST_NAME)
                .map(c -> Character.isISOControl(c) ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return path.isEmpty() ? shown : path + "." + shown;
    }

    private static Object create(Class<?> type, RecordComponent[] components, @Nullable Object[] values) {
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("A request record must only carry its fields: " + type, impossible);
        }
    }
}
