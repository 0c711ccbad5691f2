package market.sourcing.infra.imports.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import market.sourcing.domain.listing.PriceLadder;
import market.sourcing.domain.listing.Sku;
import market.sourcing.domain.shared.Quantity;

/** The variants of an offer and their stock. An offer that names none has one, whose code is the offer's id. */
record OfferSkus(List<Sku> skus, List<OfferRow.OpeningStock> stock) {

    static OfferSkus of(Fields offer, String offerId, String currency, Consumer<Note> notes) {
        var skus = new ArrayList<Sku>();
        var stock = new ArrayList<OfferRow.OpeningStock>();
        for (var each : offer.objects("skus")) {
            var code = each.text("code", 60).orElseThrow(() -> each.missing("code"));
            var attributes =
                    each.object("attributes").map(it -> it.allTexts(80)).orElse(Map.of());
            skus.add(new Sku(code, attributes, ladder(each, currency, notes)));
            count(each, code, stock);
        }
        if (skus.isEmpty()) {
            skus.add(new Sku(offerId, Map.of(), null));
            count(offer, offerId, stock);
        }
        return new OfferSkus(skus, stock);
    }

    @org.jspecify.annotations.Nullable
    private static PriceLadder ladder(Fields sku, String currency, Consumer<Note> notes) {
        return OfferPrices.ladder(sku, currency, notes).orElse(null);
    }

    private static void count(Fields holder, String code, List<OfferRow.OpeningStock> stock) {
        holder.integer("stock", 0, Quantity.MOST).ifPresent(units -> stock.add(new OfferRow.OpeningStock(code, units)));
    }
}
