package market.sourcing.projections.order.summary;

import java.time.Instant;
import java.util.List;
import market.sourcing.projections.view.Versioned;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * An order as it was fixed when it was placed.
 *
 * @param placed the order's place among all: the position of its first event, later is higher
 * @param currency ISO 4217 of every amount here
 * @param units pieces in all lines
 * @param placedAt of a past order the instant it was placed, not the one it was written down at
 */
public record OrderSummary(
        @BsonId String id,
        long version,
        OrderState state,
        long placed,
        String buyerId,
        String factoryId,
        String factoryOwnerId,
        String currency,
        List<Line> lines,
        long units,
        long totalMinor,
        String dispatchPromise,
        Instant placedAt,
        Instant changedAt)
        implements Versioned {

    /**
     * @param listingVersion the listing's version whose terms priced the line; -1 where it was agreed elsewhere
     * @param tierFrom the quantity at which the ladder tier that was applied begins; 1 where it was agreed elsewhere
     * @param unitPrice 4 decimals
     */
    public record Line(
            String listingId,
            long listingVersion,
            String sku,
            String title,
            int quantity,
            int tierFrom,
            String unitPrice,
            long amountMinor) {}
}
