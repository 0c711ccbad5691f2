package market.sourcing.domain.quote.command;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.order.AskedLine;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Destination;
import market.sourcing.domain.shared.QuoteId;
import org.jspecify.annotations.Nullable;

/**
 * Prices a basket over any number of factories and binds them for a time. Answers
 * {@link market.sourcing.domain.quote.IssuedQuote}; a repeat answers the same and writes nothing.
 *
 * @param shipTo null means each factory's own country
 */
public record IssueQuote(
        QuoteId quoteId,
        Actor buyer,
        List<AskedLine> lines,
        @Nullable Destination shipTo,
        Instant at,
        String fingerprint) {
    public IssueQuote {
        lines = List.copyOf(lines);
    }
}
