package market.sourcing.api.listing.terms;

import java.util.List;
import java.util.Map;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.contract.Required;
import market.sourcing.api.money.MoneyBody;
import market.sourcing.api.money.PriceBody;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.listing.ProductionKind;
import market.sourcing.projections.listing.detail.DetailTerms;
import org.jspecify.annotations.Nullable;

/**
 * All terms of a listing.
 *
 * @param titles by language (BCP 47 primary subtag, such as zh, en, ko, vi), each 1 to 300 characters
 * @param category a slug such as activewear
 * @param currency ISO 4217 of every price here; left out, it is that of the ladder
 * @param skus 1 to 200 variants
 * @param ladder 1 to 10 steps, quantities rising, prices falling
 * @param minimumOrderQuantity left out, it is where the ladder begins
 * @param orderMultiple the step it is sold in; left out, it is 1
 * @param mixedBatch left out when not offered
 * @param dropshipPrice the one-piece price for resellers; left out when not offered
 * @param productionKind SPOT (when left out), MADE_TO_ORDER or CUSTOMISED
 * @param dispatchPromise H24, H48 (when left out), H72, D5, D7, D10, D15 or LEAD_TIME
 * @param leadTimeDays with LEAD_TIME only: days from payment to hand-over
 * @param freeFreightFrom the order amount from which freight is free; 0 is always, left out is never
 * @param labels slugs such as new, hot, inspected
 * @param shipFrom province and city
 * @param unit what one piece is called; left out, it is piece
 * @param unitGrams what one piece weighs packed, 1 to 1,000,000; left out when not stated
 * @param externalRef the offer's id where it comes from
 */
public record TermsBody(
        @Required @Nullable Map<String, String> titles,
        @Required @Nullable String category,
        @Nullable String currency,
        @Required @Nullable List<@Nullable SkuBody> skus,
        @Required @Nullable List<@Nullable TierBody> ladder,
        @Nullable Integer minimumOrderQuantity,
        @Nullable Integer orderMultiple,
        @Nullable MixedBatchBody mixedBatch,
        @Nullable PriceBody dropshipPrice,
        @OneOf(ProductionKind.class) @Nullable String productionKind,
        @OneOf(DispatchPromise.class) @Nullable String dispatchPromise,
        @Nullable Integer leadTimeDays,
        @Nullable MoneyBody freeFreightFrom,
        @Nullable List<@Nullable String> labels,
        @Nullable String shipFrom,
        @Nullable String unit,
        @Nullable Integer unitGrams,
        @Nullable String externalRef) {

    /** The terms as the read model has them; what is read here can be sent back as it is. */
    public static TermsBody shown(DetailTerms terms) {
        var currency = terms.currency();
        return new TermsBody(
                terms.titles(),
                terms.category(),
                currency,
                terms.skus().stream()
                        .<@Nullable SkuBody>map(sku -> SkuBody.shown(sku, currency))
                        .toList(),
                List.copyOf(TierBody.shown(terms.ladder(), currency)),
                terms.minimumOrderQuantity(),
                terms.orderMultiple(),
                MixedBatchBody.shown(terms.mixedBatch(), currency),
                PriceBody.shownOrNull(terms.dropshipPrice(), currency),
                terms.productionKind(),
                terms.dispatchPromise(),
                terms.leadTimeDays(),
                MoneyBody.shownOrNull(terms.freeFreightFromMinor(), currency),
                List.copyOf(terms.labels()),
                terms.shipFrom(),
                terms.unit(),
                terms.unitGrams(),
                terms.externalRef());
    }
}
