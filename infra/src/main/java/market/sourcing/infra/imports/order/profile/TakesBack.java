package market.sourcing.infra.imports.order.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a book writes what comes back: on invoices of a prefix of their own, on documents of types of their own, with negative
 * quantities anywhere, or not at all.
 *
 * @param prefix of the invoices that take back; null where there is none
 * @param negative whether a negative quantity takes back on whatever invoice it stands
 * @param types patterns of what the column of types says of documents that take back; null where it says nothing of it
 * @param positive whether what takes back by its prefix or its type has positive quantities, for it says so already; null, as
 *     in what earlier releases stored, is no
 */
public record TakesBack(
        @Nullable String prefix,
        boolean negative,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> types,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean positive) {
    public static final TakesBack NEVER = new TakesBack(null, false, null, null);

    /** Whether nothing takes back. */
    public boolean saysNothing() {
        return equals(NEVER);
    }

    /** Whether what takes back is told without a minus. */
    public boolean withoutMinus() {
        return Boolean.TRUE.equals(positive);
    }

    /** Whether a row of the invoice takes back. */
    public boolean takesBack(String invoice, Optional<String> type, long quantity) {
        if (types != null) {
            var known = new CodeGlobs(types);
            return type.map(BookCode::folded).filter(known::match).isPresent();
        }
        return negative
                ? quantity < 0
                : prefix != null && BookCode.folded(invoice).startsWith(BookCode.folded(prefix));
    }
}
