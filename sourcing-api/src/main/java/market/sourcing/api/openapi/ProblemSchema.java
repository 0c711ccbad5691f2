package market.sourcing.api.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.domain.shared.RefusalCode;

/** How problems look. */
final class ProblemSchema {
    private ProblemSchema() {}

    static Schema<?> problem() {
        var codes = Stream.concat(
                        Arrays.stream(ApiCode.values()).map(Enum::name),
                        Arrays.stream(RefusalCode.values()).map(Enum::name))
                .toList();
        return new ObjectSchema()
                .description(
                        "Why the answer is not what was asked for (RFC 9457). Further members are facts of the code.")
                .addProperty("type", text("The code as a URN").example("urn:sourcing:problem:quantity-below-minimum"))
                .addProperty("title", text("The kind of problem, for people"))
                .addProperty("status", new IntegerSchema().example(409))
                .addProperty("detail", text("What happened this time, for people"))
                .addProperty(
                        "code",
                        text("What to act on; may grow. Known: " + String.join(", ", codes))
                                .example(RefusalCode.QUANTITY_BELOW_MINIMUM.name()))
                .addProperty(
                        "nearestValid",
                        new ArraySchema()
                                .items(new IntegerSchema())
                                .description("With a refused quantity: the nearest that would do"))
                .addProperty(
                        "errors",
                        new ArraySchema()
                                .items(new Schema<>().$ref("#/components/schemas/FieldError"))
                                .description("With 400: every faulty field"))
                .required(List.of("type", "title", "status", "detail", "code"))
                .additionalProperties(true);
    }

    static Schema<?> fieldError() {
        return new ObjectSchema()
                .addProperty("field", text("Where it is").example("ladder[1].price"))
                .addProperty("code", text("REQUIRED, WRONG_TYPE, UNKNOWN_FIELD, OUT_OF_RANGE or a problem's code"))
                .addProperty("message", text("For people"))
                .required(List.of("field", "code", "message"));
    }

    private static StringSchema text(String description) {
        var schema = new StringSchema();
        schema.setDescription(description);
        return schema;
    }
}
