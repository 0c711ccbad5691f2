package market.sourcing.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.RefusalStatus;
import market.sourcing.api.webhook.WebhookPaths;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Adds to each operation what holds for all of a kind: resource, problems, security, and what its parameters mean. */
@Component
class EveryOperation implements GlobalOpenApiCustomizer {
    /** A file without a key is a new import. */
    private static final String IMPORTS = "/api/imports/";

    /** What the reading of a body says of its fields. */
    private static final List<String> FIELD_CODES =
            List.of("REQUIRED", "WRONG_TYPE", "UNKNOWN_FIELD", "OUT_OF_RANGE", "LINE_REPEATED");

    @Override
    public void customise(OpenAPI api) {
        // Shapes that no controller names are thrown away before this.
        api.getComponents()
                .addSchemas("Problem", ProblemSchema.problem())
                .addSchemas("FieldError", ProblemSchema.fieldError());
        api.setTags(Resource.tags());
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    Sentences.flatten(operation);
                    operation.setTags(List.of(Resource.of(path).tag()));
                    secure(operation);
                    problems(path, method, operation);
                    OwnReasons.told(operation);
                    if (operation.getParameters() != null) {
                        operation.getParameters().forEach(parameter -> describe(path, parameter));
                    }
                }));
    }

    private static void secure(Operation operation) {
        if (!OwnReasons.isOpen(operation)) {
            operation.setSecurity(List.of(
                    new SecurityRequirement().addList(ApiDescription.BEARER),
                    new SecurityRequirement().addList(ApiDescription.OAUTH)));
        }
    }

    private static void problems(String path, PathItem.HttpMethod method, Operation operation) {
        OperationProblems.add(
                operation,
                ApiCode.INVALID_REQUEST,
                ApiCode.MALFORMED_REQUEST,
                ApiCode.NOT_ACCEPTABLE,
                ApiCode.TOO_MANY_REQUESTS,
                ApiCode.BUSY,
                ApiCode.STORE_UNAVAILABLE);
        FIELD_CODES.forEach(code -> OperationProblems.add(operation, HttpStatus.BAD_REQUEST, code));
        OperationProblems.add(operation, refusedFields());
        if (operation.getSecurity() != null) {
            OperationProblems.add(operation, ApiCode.UNAUTHENTICATED, ApiCode.ISSUER_UNAVAILABLE);
            OperationProblems.add(operation, RefusalCode.NOT_ALLOWED);
        }
        if (WebhookPaths.include(path)) {
            OperationProblems.add(operation, ApiCode.INVALID_SIGNATURE);
        } else {
            // Also where nobody needs a token: one that is sent is a good one.
            OperationProblems.add(operation, ApiCode.INVALID_TOKEN);
        }
        if (path.contains("{")) {
            OperationProblems.add(operation, ApiCode.NOT_FOUND);
        }
        if (method != PathItem.HttpMethod.GET) {
            OperationProblems.add(operation, ApiCode.HISTORY_UNREADABLE, ApiCode.CONTENDED);
        }
        if (operation.getRequestBody() != null) {
            OperationProblems.add(
                    operation,
                    ApiCode.BODY_MISSING,
                    ApiCode.MALFORMED_JSON,
                    ApiCode.BODY_TOO_SLOW,
                    ApiCode.BODY_TOO_LARGE,
                    ApiCode.UNSUPPORTED_MEDIA_TYPE);
        }
        headers(operation);
    }

    /** Values that a rule refuses field by field. */
    private static RefusalCode[] refusedFields() {
        return Arrays.stream(RefusalCode.values())
                .filter(code -> RefusalStatus.of(code) == HttpStatus.BAD_REQUEST)
                .toArray(RefusalCode[]::new);
    }

    private static void headers(Operation operation) {
        if (takes(operation, "Idempotency-Key")) {
            OperationProblems.add(operation, ApiCode.IDEMPOTENCY_KEY_MISSING, ApiCode.IDEMPOTENCY_KEY_MALFORMED);
            OperationProblems.add(operation, RefusalCode.IDEMPOTENCY_KEY_REUSED);
        }
        if (takes(operation, "If-Match")) {
            OperationProblems.add(
                    operation, ApiCode.IF_MATCH_MISSING, ApiCode.IF_MATCH_MALFORMED, ApiCode.STALE_VERSION);
        }
        if (takes(operation, "min-version")) {
            OperationProblems.add(operation, ApiCode.VIEW_BEHIND);
        }
    }

    private static boolean takes(Operation operation, String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(known -> known.getName().equals(parameter));
    }

    private static void describe(String path, Parameter parameter) {
        var meaning = ParameterMeanings.of(parameter.getName());
        if (meaning == null) {
            return;
        }
        parameter.setDescription(Objects.requireNonNullElse(parameter.getDescription(), meaning.description()));
        ParameterMeanings.form(parameter.getName()).ifPresent(parameter::setSchema);
        parameter.setExample(example(meaning.example(), parameter.getSchema()));
        if (meaning.needed() && !path.startsWith(IMPORTS)) {
            parameter.setRequired(true);
        }
    }

    private static @Nullable Object example(@Nullable String text, Schema<?> form) {
        return text != null && form instanceof IntegerSchema ? Long.valueOf(text) : text;
    }
}
