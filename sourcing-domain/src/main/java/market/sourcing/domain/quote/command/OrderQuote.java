package market.sourcing.domain.quote.command;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.commission.OnBehalf;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.QuoteId;
import org.jspecify.annotations.Nullable;

/**
 * Orders on a quote: one order a factory, at exactly its terms. Answers {@link market.sourcing.domain.quote.OrderedQuote}; a
 * repeat answers the same and writes nothing.
 *
 * @param requestId derived from the caller and its key
 * @param factories whose offers are ordered; empty means all of the quote
 * @param partial whether to order what can be had and name the rest; otherwise it is all or nothing
 * @param onBehalf for whom an agent orders all of them; null where a buyer orders for itself
 * @param termsHash of the terms that the buyer has seen, or null when it does not say
 */
public record OrderQuote(
        QuoteId quoteId,
        String requestId,
        Actor buyer,
        List<FactoryId> factories,
        boolean partial,
        @Nullable String termsHash,
        @Nullable OnBehalf onBehalf,
        Instant at,
        String fingerprint) {
    public OrderQuote {
        factories = List.copyOf(factories);
    }
}
