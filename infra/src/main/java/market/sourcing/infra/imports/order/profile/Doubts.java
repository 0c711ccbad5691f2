package market.sourcing.infra.imports.order.profile;

import java.util.ArrayList;
import java.util.List;

/** Collects what keeps a book from being understood, so that its sender learns of all of it at once. */
final class Doubts {
    private final List<Doubt> doubts = new ArrayList<>();

    /** @param field of the profile, that would settle it */
    void add(String field, String sentence) {
        doubts.add(BookUnclear.doubt(field, sentence));
    }

    boolean names(String field) {
        return doubts.stream().anyMatch(each -> each.field().equals("profile." + field));
    }

    /** @throws BookUnclear when there is anything */
    void throwIfAny() {
        if (!doubts.isEmpty()) {
            throw new BookUnclear(doubts);
        }
    }
}
