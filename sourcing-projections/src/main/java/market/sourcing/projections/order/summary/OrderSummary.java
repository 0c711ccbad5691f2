package market.sourcing.projections.order.summary;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.projections.view.Versioned;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An order: what was fixed when it was placed, and what has come of it.
 *
 * @param placed the order's place among all: the position of its first event, later is higher
 * @param quoteId the quote whose terms these are, or null when there was none
 * @param units pieces in all lines
 * @param paidMinor what the buyer has paid, in the order's currency
 * @param nextAt when it is closed or completed unless something happens before; null when nothing is waited for, or not by time,
 *     as while a return case is open
 * @param releaseAt when the money of what was handed over is released, unless a case is open then; null before
 * @param openCases the ids of its return cases that are open
 * @param shown what the factory showed of a delivery that no carrier tells of
 * @param reason why it was cancelled, or null
 * @param carrier and tracking number as the factory stated them, or null
 * @param placedAt of a past order the instant it was placed, not the one it was written down at
 */
public record OrderSummary(
        @BsonId String id,
        long version,
        OrderState state,
        long placed,
        String buyerId,
        @Nullable String quoteId,
        OrderTerms terms,
        long units,
        long paidMinor,
        @Nullable Instant nextAt,
        @Nullable Instant releaseAt,
        List<String> openCases,
        List<Evidence> shown,
        @Nullable String reason,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        Instant placedAt,
        Instant changedAt)
        implements Versioned {
    public OrderSummary {
        openCases = List.copyOf(openCases);
        shown = List.copyOf(shown);
    }
}
