package market.sourcing.projections.ledger.accounts;

import org.jspecify.annotations.Nullable;

/**
 * Asks for accounts by name.
 *
 * @param name only this one, in every currency, or null
 * @param kind only these, or null
 * @param after the id after which to begin, or null for the beginning
 * @param size 1 to 100
 */
public record ListAccounts(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String after,
        int size) {}
