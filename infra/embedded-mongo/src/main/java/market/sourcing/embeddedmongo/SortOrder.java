package market.sourcing.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The order a query asks for; empty when it asks for none, which means the order of positions. */
record SortOrder(List<Field> fields) {
    record Field(String path, int direction) {}

    /** Nothing for an order that only the library understands, such as {@code $natural}. */
    static Optional<SortOrder> of(@Nullable Document orderBy) {
        if (orderBy == null) {
            return Optional.of(new SortOrder(List.of()));
        }
        boolean known = orderBy.entrySet().stream()
                .allMatch(field ->
                        field.getValue() instanceof Number && !field.getKey().startsWith("$"));
        return known ? Optional.of(new SortOrder(fieldsOf(orderBy))) : Optional.empty();
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    private static List<Field> fieldsOf(Document orderBy) {
        return orderBy.entrySet().stream()
                .map(field -> new Field(field.getKey(), ((Number) field.getValue()).intValue() > 0 ? 1 : -1))
                .toList();
    }
}
