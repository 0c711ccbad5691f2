package market.sourcing.api.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Descriptions come from comments, which break their lines where the page ends: here each is one line. */
final class Sentences {
    private Sentences() {}

    static void flatten(Operation operation) {
        operation.setSummary(flat(operation.getSummary()));
        operation.setDescription(flat(operation.getDescription()));
    }

    static void flatten(Schema<?> schema) {
        schema.setDescription(flat(schema.getDescription()));
    }

    private static @Nullable String flat(@Nullable String text) {
        return text == null ? null : text.replaceAll("\\s+", " ").strip();
    }
}
