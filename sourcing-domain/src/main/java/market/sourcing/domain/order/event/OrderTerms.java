package market.sourcing.domain.order.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a buyer and a factory are bound to: what, at which price, sent where, by when, taken back under which rule.
 * A quote fixes it, an order carries it unchanged.
 *
 * @param currency ISO 4217 of every amount here
 * @param goodsMinor the lines' amounts together
 * @param freightMinor 0 when the factory bears it
 * @param freightGrams the weight that was counted for the freight
 * @param totalMinor goods and freight
 * @param depositMinor what is paid first when goods are made to order, the rest before they are sent; null when all is paid at once
 * @param shipTo ISO 3166 code of a country or region; null where it was not asked, as of past orders
 * @param dispatchPromise the slowest class among the lines: H24 … D15 or LEAD_TIME
 * @param leadTimeDays the longest among the lines with LEAD_TIME; otherwise null
 * @param returnRule the version of the return terms that bind
 * @param tradeRules the version of the platform's numbers that were applied
 * @param payWithinMinutes so long after ordering it is closed unless it was paid; null when that is the platform's own time
 */
public record OrderTerms(
        String factoryId,
        String factoryOwnerId,
        String currency,
        List<Line> lines,
        long goodsMinor,
        long freightMinor,
        long freightGrams,
        long totalMinor,
        @Nullable Long depositMinor,
        @Nullable String shipTo,
        String dispatchPromise,
        @Nullable Integer leadTimeDays,
        String returnRule,
        String tradeRules,
        @Nullable Long payWithinMinutes) {
    public OrderTerms {
        lines = List.copyOf(lines);
    }

    /**
     * One SKU as it was priced.
     *
     * @param listingVersion the listing's version whose terms priced the line; -1 where it was agreed elsewhere
     * @param tierFrom the quantity at which the ladder tier that was applied begins; 1 where none was
     * @param unitPrice 4 decimals
     * @param amountMinor unit price times quantity, rounded half-up once
     * @param saleMode WHOLESALE, MIXED_BATCH, DROPSHIP or AGREED
     * @param productionKind SPOT, MADE_TO_ORDER or CUSTOMISED
     * @param reference the buyer's own word for the line, or null
     */
    public record Line(
            String listingId,
            long listingVersion,
            String sku,
            String title,
            int quantity,
            int tierFrom,
            String unitPrice,
            long amountMinor,
            String saleMode,
            String productionKind,
            @Nullable String reference) {}
}
