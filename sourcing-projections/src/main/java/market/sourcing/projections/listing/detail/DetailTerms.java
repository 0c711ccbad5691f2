package market.sourcing.projections.listing.detail;

import java.util.List;
import java.util.Map;
import market.sourcing.domain.listing.event.PlainTerms;
import org.jspecify.annotations.Nullable;

/**
 * {@link PlainTerms} in a shape a document can hold: texts that people choose are values, never names of fields.
 *
 * @param labels in alphabetical order
 */
public record DetailTerms(
        Map<String, String> titles,
        String category,
        String currency,
        List<DetailSku> skus,
        List<Tier> ladder,
        int minimumOrderQuantity,
        int orderMultiple,
        @Nullable MixedBatch mixedBatch,
        @Nullable String dropshipPrice,
        String productionKind,
        String dispatchPromise,
        @Nullable Integer leadTimeDays,
        @Nullable Long freeFreightFromMinor,
        List<String> labels,
        @Nullable String shipFrom,
        String unit,
        @Nullable Integer unitGrams,
        @Nullable String externalRef) {

    /** @param price 4 decimals */
    public record Tier(int from, String price) {}

    /** @param ladder the SKU's own ladder; empty when the listing's holds */
    public record DetailSku(String code, List<Attribute> attributes, List<Tier> ladder) {}

    public record Attribute(String name, String value) {}

    public record MixedBatch(
            @Nullable Integer quantity, @Nullable Long amountMinor) {}
}
