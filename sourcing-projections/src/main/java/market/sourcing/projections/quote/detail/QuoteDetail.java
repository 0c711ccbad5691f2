package market.sourcing.projections.quote.detail;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.quote.event.QuoteIssued;
import market.sourcing.domain.quote.event.QuoteOrdered;
import market.sourcing.domain.quote.event.Shortfall;
import market.sourcing.projections.view.Versioned;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A quote: what binds, and what was ordered on it.
 *
 * @param agreedBy the account that agreed the prices for its factory, or null when they are the listings' own
 * @param expired whether its time is over
 * @param termsHash SHA-256 over everything that binds
 */
public record QuoteDetail(
        @BsonId String id,
        long version,
        String buyerId,
        @Nullable String agreedBy,
        List<OrderTerms> offers,
        List<Shortfall> shortfalls,
        List<QuoteIssued.Saving> savings,
        List<QuoteOrdered.Ordered> orders,
        Instant validUntil,
        boolean expired,
        String termsHash,
        Instant issuedAt)
        implements Versioned {}
