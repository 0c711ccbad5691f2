package market.sourcing.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import market.sourcing.api.webhook.WebhookPaths;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Adds to each operation what holds for all of a kind: problems, security, and what its headers and parameters mean. */
@Component
class EveryOperation implements GlobalOpenApiCustomizer {
    private static final Set<String> PUBLIC = Set.of("/api/listings", "/api/listings/{id}");
    private static final Map<String, String> COMMON =
            Map.of("429", "Too many requests; see Retry-After", "503", "Not now; see Retry-After");

    @Override
    public void customise(OpenAPI api) {
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    secure(path, method, operation);
                    problems(path, method, operation);
                    if (operation.getParameters() != null) {
                        operation.getParameters().forEach(EveryOperation::describe);
                    }
                }));
    }

    private static void secure(String path, PathItem.HttpMethod method, Operation operation) {
        boolean isOpen = method == PathItem.HttpMethod.GET && PUBLIC.contains(path) || WebhookPaths.include(path);
        if (!isOpen) {
            operation.setSecurity(List.of(
                    new SecurityRequirement().addList(ApiDescription.BEARER),
                    new SecurityRequirement().addList(ApiDescription.OAUTH)));
        }
    }

    private static void problems(String path, PathItem.HttpMethod method, Operation operation) {
        COMMON.forEach((status, description) -> problem(operation, status, description));
        problem(operation, "400", "Some fields, parameters or headers can't be read; each is named");
        if (operation.getSecurity() != null) {
            problem(operation, "401", "A token is needed");
            problem(operation, "403", "The account may not do this");
        }
        if (WebhookPaths.include(path)) {
            problem(operation, "401", "The signature is missing, forged or too old");
            problem(operation, "413", "The body is larger than 16 KiB");
        }
        if (path.contains("{")) {
            problem(operation, "404", "There is nothing here, or nothing that the account may see");
        }
        if (method == PathItem.HttpMethod.POST) {
            problem(operation, "409", "A rule says no; the code names it");
        }
        if (operation.getRequestBody() != null) {
            problem(operation, "413", "The body is too large");
            problem(operation, "415", "The body is not application/json");
        }
        if (path.equals("/api/evidence")) {
            problem(operation, "413", "The file is larger than 20 MiB");
            problem(operation, "415", "The bytes are of no kind that is taken, or of another than Content-Type says");
        }
        if (takes(operation, "Idempotency-Key")) {
            problem(operation, "422", "The key was used with another body");
        }
        if (takes(operation, "If-Match")) {
            problem(operation, "412", "It has changed since that version");
            problem(operation, "428", "If-Match is missing");
        }
    }

    private static boolean takes(Operation operation, String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(known -> known.getName().equals(parameter));
    }

    private static void problem(Operation operation, String status, String description) {
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(description)
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>().$ref("#/components/schemas/Problem")))));
    }

    private static void describe(Parameter parameter) {
        var meaning = ParameterMeanings.of(parameter.getName());
        if (meaning == null) {
            return;
        }
        parameter.setDescription(Objects.requireNonNullElse(parameter.getDescription(), meaning.description()));
        parameter.setExample(meaning.example());
        if (meaning.needed()) {
            parameter.setRequired(true);
        }
    }
}
