package market.sourcing.api.openapi;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.contract.Required;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Says of each field whether it is always there and whether it may be null, as the types of the records say it, and which words it
 * has. What is sent may leave out all but what is {@link Required}; what is only answered has all its fields.
 */
@Component
record EveryField(OwnNames names) implements GlobalOpenApiCustomizer {
    private static final String NULL = "null";

    @Override
    public void customise(OpenAPI api) {
        names.requireDistinct();
        var answered = References.ofAnswers(api);
        var sent = References.ofRequests(api);
        var schemas = api.getComponents().getSchemas();
        names.described().forEach((name, type) -> {
            if (type.isSealed()) {
                schemas.remove(name);
            }
            var schema = schemas.get(name);
            if (schema == null || !type.isRecord()) {
                return;
            }
            alone(schema);
            if (schema.getProperties() != null) {
                Sentences.flatten(schema);
                describe(schema, type, answered.contains(name), sent.contains(name), true);
            }
        });
    }

    /** @param always false for the fields of something that may not be there */
    private static void describe(Schema<?> schema, Class<?> type, boolean answered, boolean sent, boolean always) {
        boolean withNulls = !type.isAnnotationPresent(JsonInclude.class);
        for (var component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                describe(schema, component.getType(), answered, sent, always && !isNullable(component));
                continue;
            }
            if (component.getAccessor().isAnnotationPresent(JsonAnyGetter.class)) {
                schema.getProperties().remove(component.getName());
                schema.setAdditionalProperties(true);
                continue;
            }
            var property = (Schema<?>) schema.getProperties().get(component.getName());
            if (property == null) {
                continue;
            }
            Sentences.flatten(property);
            words(property, component);
            StatedBounds.read(property, property.getDescription());
            boolean needed = component.isAnnotationPresent(Required.class);
            boolean nullable = isNullable(component) && !needed;
            if (always && (needed || (answered && !sent && (withNulls || !nullable)))) {
                require(schema, component.getName());
            }
            if (answered && nullable && withNulls) {
                schema.getProperties().put(component.getName(), orNull(property));
            }
        }
    }

    /** The library describes what a sealed interface permits as the interface and more; it has nothing of its own. */
    @SuppressWarnings({"rawtypes", "unchecked"}) // as the library declares it
    private static void alone(Schema schema) {
        List<Schema> parts = schema.getAllOf();
        if (parts == null) {
            return;
        }
        parts.stream().filter(part -> part.getProperties() != null).findFirst().ifPresent(own -> {
            schema.setAllOf(null);
            schema.setTypes(Set.of("object"));
            schema.setProperties(own.getProperties());
        });
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static void require(Schema<?> schema, String field) {
        var all = new TreeSet<>(schema.getRequired() == null ? List.of() : schema.getRequired());
        all.add(field);
        schema.setRequired(new ArrayList<>(all));
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // as the library declares it
    private static Schema orNull(Schema property) {
        if (property.get$ref() != null) {
            var either = new Schema().description(property.getDescription());
            either.setOneOf(List.of(new Schema().$ref(property.get$ref()), new Schema().types(Set.of(NULL))));
            return either;
        }
        if (property.getOneOf() != null) {
            // Nothing but what is in them tells them apart, and an empty one is as one as the other.
            property.setAnyOf(new ArrayList<>(property.getOneOf()));
            property.addAnyOfItem(new Schema().types(Set.of(NULL)));
            property.setOneOf(null);
        } else if (property.getTypes() != null) {
            property.addType(NULL);
        }
        if (property.getEnum() != null && !property.getEnum().contains(null)) {
            property.addEnumItemObject(null);
        }
        return property;
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // as the library declares it
    private static void words(Schema property, RecordComponent component) {
        var words = component.getAnnotation(OneOf.class);
        if (words == null) {
            return;
        }
        var each = property.getItems() == null ? property : property.getItems();
        var all = Arrays.stream(words.value().getEnumConstants())
                .map(word -> words.small() ? word.name().toLowerCase(Locale.ROOT) : word.name());
        each.setEnum(
                new ArrayList<>(Stream.concat(all, Arrays.stream(words.also())).toList()));
    }
}
