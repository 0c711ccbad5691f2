package market.sourcing.api.imports.order.profile;

import org.jspecify.annotations.Nullable;

/**
 * How a book writes what comes back: on invoices of a prefix of their own, with negative quantities anywhere, or not at all.
 *
 * @param prefix of the invoices that take back, whose quantities are negative; null where there is none
 * @param negative whether a negative quantity takes back on whatever invoice it stands
 */
public record TakesBack(@Nullable String prefix, boolean negative) {
    static final TakesBack NEVER = new TakesBack(null, false);

    /** Whether nothing takes back. */
    public boolean saysNothing() {
        return equals(NEVER);
    }

    /** Whether a row of the invoice takes back. */
    public boolean takesBack(String invoice, long quantity) {
        return negative ? quantity < 0 : prefix != null && invoice.startsWith(prefix);
    }
}
