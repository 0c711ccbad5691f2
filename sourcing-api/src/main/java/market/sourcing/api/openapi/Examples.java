package market.sourcing.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows with each operation what was once sent and answered: {@code examples.json} beside this class, by operation. That every
 * operation has them, and that they are as described, is tested.
 */
@Component
class Examples implements GlobalOpenApiCustomizer {
    private static final String JSON = "application/json";

    /**
     * One that went well.
     *
     * @param request the JSON that was sent; null where none is
     * @param answer the JSON that was answered; null where none is
     */
    record Example(@Nullable Object request, @Nullable Object answer) {}

    private final Map<String, Example> examples = read();

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().values().forEach(path -> path.readOperations().forEach(this::show));
    }

    private void show(Operation operation) {
        var example = examples.get(operation.getOperationId());
        if (example == null) {
            return;
        }
        if (operation.getRequestBody() != null) {
            show(operation.getRequestBody().getContent(), example.request());
        }
        operation.getResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                show(answer.getContent(), example.answer());
            }
        });
    }

    private static void show(@Nullable Content content, @Nullable Object example) {
        if (content != null && content.get(JSON) != null && example != null) {
            content.get(JSON).setExample(example);
        }
    }

    private static Map<String, Example> read() {
        try (var file = Objects.requireNonNull(Examples.class.getResourceAsStream("examples.json"))) {
            return JsonMapper.shared().readValue(file, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
