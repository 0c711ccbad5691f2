package market.sourcing.domain.quote.command;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.order.AskedLine;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Destination;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.QuoteId;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * A factory offers a named buyer goods at prices it agreed with it, in whatever quantities. Answers
 * {@link market.sourcing.domain.quote.IssuedQuote}; a repeat answers the same and writes nothing.
 *
 * @param freight agreed, 0 or more, or null for the factory's template
 * @param shipTo null means the factory's own country
 */
public record AgreeQuote(
        QuoteId quoteId,
        Actor actor,
        FactoryId factoryId,
        AccountId buyer,
        List<Line> lines,
        @Nullable Money freight,
        @Nullable Destination shipTo,
        Instant at,
        Instant validUntil,
        String fingerprint) {
    public AgreeQuote {
        lines = List.copyOf(lines);
        if (freight != null && freight.minor() < 0) {
            throw Refused.invalid("freight", "An agreed freight is 0 or more.");
        }
    }

    /** Some pieces of one SKU, and what one costs. */
    public record Line(AskedLine asked, UnitPrice price) {}
}
