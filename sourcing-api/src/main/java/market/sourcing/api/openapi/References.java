package market.sourcing.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which shapes are a part of which. */
final class References {
    private static final String SHAPES = "#/components/schemas/";

    private References() {}

    /** The names of all shapes that are sent, or are a part of what is sent. */
    static Set<String> ofRequests(OpenAPI api) {
        return reached(
                api,
                operations(api)
                        .map(Operation::getRequestBody)
                        .filter(Objects::nonNull)
                        .flatMap(body -> schemas(body.getContent()))
                        .toList());
    }

    /** The names of all shapes that are answered, or are a part of what is answered. */
    static Set<String> ofAnswers(OpenAPI api) {
        return reached(
                api,
                operations(api)
                        .flatMap(operation -> operation.getResponses().values().stream())
                        .flatMap(answer -> schemas(answer.getContent()))
                        .toList());
    }

    private static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths().values().stream().flatMap(item -> item.readOperations().stream());
    }

    private static Stream<Schema<?>> schemas(@Nullable Content content) {
        return content == null ? Stream.empty() : content.values().stream().flatMap(References::schema);
    }

    private static Stream<Schema<?>> schema(MediaType media) {
        return Stream.ofNullable(media.getSchema());
    }

    private static Set<String> reached(OpenAPI api, List<Schema<?>> from) {
        var reached = new HashSet<String>();
        var open = new ArrayDeque<Schema<?>>(from);
        while (!open.isEmpty()) {
            var schema = open.pop();
            var name = name(schema);
            if (name == null) {
                parts(schema).forEach(open::push);
            } else if (reached.add(name)) {
                open.push(
                        Objects.requireNonNull(api.getComponents().getSchemas().get(name), name));
            }
        }
        return reached;
    }

    private static @Nullable String name(Schema<?> schema) {
        return schema.get$ref() == null ? null : schema.get$ref().substring(SHAPES.length());
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // as the library declares them
    private static Stream<Schema<?>> parts(Schema<?> schema) {
        Map<String, Schema> properties = Objects.requireNonNullElse(schema.getProperties(), Map.of());
        var parts = Stream.<Collection<Schema>>of(
                properties.values(), orNone(schema.getOneOf()), orNone(schema.getAnyOf()), orNone(schema.getAllOf()));
        var one = Stream.of(schema.getItems(), schema.getAdditionalProperties())
                .filter(Schema.class::isInstance)
                .map(Schema.class::cast);
        return (Stream) Stream.concat(parts.flatMap(Collection::stream), one);
    }

    private static <T> Collection<T> orNone(@Nullable List<T> some) {
        return some == null ? List.of() : some;
    }
}
