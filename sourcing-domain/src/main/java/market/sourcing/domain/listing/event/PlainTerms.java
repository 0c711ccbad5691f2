package market.sourcing.domain.listing.event;

import java.util.List;
import java.util.Map;
import java.util.Set;
import market.sourcing.domain.shared.InOrder;
import org.jspecify.annotations.Nullable;

/**
 * All terms of a listing as plain values, the shape in which events store them.
 *
 * @param titles by language (BCP 47 primary subtag, such as zh, en, ko, vi)
 * @param category a slug such as activewear
 * @param currency ISO 4217 of every price here
 * @param ladder unit prices by ordered quantity, from rising, price falling
 * @param mixedBatch the threshold that several listings of the factory meet together, or null when not offered
 * @param dropshipPrice the one-piece price for resellers, 4 decimals, or null when not offered
 * @param productionKind SPOT, MADE_TO_ORDER or CUSTOMISED
 * @param dispatchPromise H24, H48, H72, D5, D7, D10, D15 or LEAD_TIME
 * @param leadTimeDays with LEAD_TIME: days from payment to hand-over; otherwise null
 * @param freeFreightFromMinor order amount in minor units from which freight is free; 0 is always, null is never
 * @param labels what the factory claims of the goods, such as new, hot, inspected
 * @param shipFrom province and city, or null when not stated
 * @param unit what one piece is called, such as piece or pair
 * @param unitGrams what one piece weighs packed, or null when not stated
 * @param externalRef the offer's id on the platform it was imported from, or null
 */
public record PlainTerms(
        Map<String, String> titles,
        String category,
        String currency,
        List<PlainSku> skus,
        List<PlainTier> ladder,
        int minimumOrderQuantity,
        int orderMultiple,
        @Nullable PlainMixedBatch mixedBatch,
        @Nullable String dropshipPrice,
        String productionKind,
        String dispatchPromise,
        @Nullable Integer leadTimeDays,
        @Nullable Long freeFreightFromMinor,
        Set<String> labels,
        @Nullable String shipFrom,
        String unit,
        @Nullable Integer unitGrams,
        @Nullable String externalRef) {

    public PlainTerms {
        titles = InOrder.copy(titles);
        skus = List.copyOf(skus);
        ladder = List.copyOf(ladder);
        labels = InOrder.copy(labels);
    }

    /**
     * One step of a ladder.
     *
     * @param price 4 decimals
     */
    public record PlainTier(int from, String price) {}

    /**
     * One variant.
     *
     * @param ladder the SKU's own ladder; empty when the listing's holds
     */
    public record PlainSku(String code, Map<String, String> attributes, List<PlainTier> ladder) {
        public PlainSku {
            attributes = InOrder.copy(attributes);
            ladder = List.copyOf(ladder);
        }
    }

    /** Met by either; null is not offered. */
    public record PlainMixedBatch(
            @Nullable Integer quantity, @Nullable Long amountMinor) {}
}
