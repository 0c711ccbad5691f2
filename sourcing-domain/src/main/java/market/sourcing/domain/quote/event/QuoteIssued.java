package market.sourcing.domain.quote.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * Every factory of a basket is bound to these terms for a time.
 *
 * @param agreedBy the account that agreed the prices for its factory, or null when they are the listings' own
 * @param offers one a factory, in the order in which the lines name them
 * @param shortfalls what of the basket can't be ordered like this
 * @param savings what one carton more would save
 * @param validUntil the first instant at which it no longer binds
 * @param termsHash SHA-256 over everything that binds
 * @param fingerprint of the request, to tell a repeat from another request under the same key
 */
@StoredAs("sourcing.quote.QuoteIssued")
public record QuoteIssued(
        String quoteId,
        String buyerId,
        @Nullable String agreedBy,
        List<OrderTerms> offers,
        List<Shortfall> shortfalls,
        List<Saving> savings,
        Instant validUntil,
        String termsHash,
        String fingerprint)
        implements QuoteEvent {
    public QuoteIssued {
        offers = List.copyOf(offers);
        shortfalls = List.copyOf(shortfalls);
        savings = List.copyOf(savings);
    }

    /**
     * One step more of a listing.
     *
     * @param quantity of the listing then
     * @param totalMinor of the factory's whole offer then
     * @param savesMinor against the same goods at the prices of the quoted quantity
     */
    public record Saving(
            String factoryId, String listingId, int quantity, long totalMinor, long savesMinor, String currency) {}
}
