package market.sourcing.bench.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for, in the words of the HTTP search.
 *
 * @param priceMax in whole yuan
 * @param secondPage whether the next page of the answer is asked for as well
 */
public record Wanted(
        @Nullable String q,
        @Nullable String category,
        @Nullable Integer priceMax,
        @Nullable String dispatch,
        @Nullable String sort,
        boolean secondPage) {}
