package market.sourcing.api.imports.order.profile;

import java.util.ArrayList;
import java.util.List;
import market.sourcing.api.problem.FieldError;

/** Collects what keeps a book from being understood, so that its sender learns of all of it at once. */
final class Unclear {
    private final List<FieldError> fields = new ArrayList<>();

    /** @param field of the profile, that would settle it */
    void add(String field, String sentence) {
        fields.add(BookUnclear.field(field, sentence));
    }

    boolean names(String field) {
        return fields.stream().anyMatch(each -> each.field().equals("profile." + field));
    }

    /** @throws BookUnclear when there is anything */
    void throwIfAny() {
        if (!fields.isEmpty()) {
            throw new BookUnclear(fields);
        }
    }
}
