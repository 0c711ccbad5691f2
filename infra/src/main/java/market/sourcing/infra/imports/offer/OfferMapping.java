package market.sourcing.infra.imports.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import market.sourcing.domain.listing.Category;
import market.sourcing.domain.listing.ListingTerms;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.ListingId;
import tools.jackson.databind.JsonNode;

/** Maps an offer's fields to a listing's terms; what is read into it, or left out, is noted. */
final class OfferMapping {
    private static final String[] NOT_TERMS = {"orders_count", "repurchase_rate", "goods_score"};
    private static final String[] NOT_OF_THE_SHOP = {"biz_type", "scores", "shop_years"};

    private OfferMapping() {}

    static OfferRow map(JsonNode json) {
        var offer = new Fields(json, "").ignoring(NOT_TERMS);
        var shop = offer.object("shop").map(it -> it.ignoring(NOT_OF_THE_SHOP));
        var notes = new ArrayList<Note>();
        var offerId = Fields.slug(
                offer.textOrDigits("offer_id", 60).orElseThrow(() -> offer.missing("offer_id")), "offer_id", 60);
        var category = new Category(offer.text("category", 64).orElseThrow(() -> offer.missing("category")));
        var currency = offer.text("currency", 3).orElseThrow(() -> offer.missing("currency"));
        var titles = OfferTitles.of(offer, notes::add);
        var prices = OfferPrices.of(offer, currency, notes::add);
        var skus = OfferSkus.of(offer, offerId, currency, notes::add);
        var claims = Claims.of(offer, shop);
        notes.addAll(claims.notes());
        var sale = SaleTerms.of(offer, claims, prices, currency, notes::add);
        var terms = new ListingTerms(
                titles,
                category,
                Currencies.of(currency),
                skus.skus(),
                prices.ladder(),
                prices.minimum(),
                sale.multiple(),
                sale.mixedBatch(),
                sale.dropshipPrice(),
                sale.kind(),
                sale.promise(),
                sale.leadTimeDays(),
                sale.freeFreightFrom(),
                claims.labels(),
                shipFrom(offer),
                OfferUnits.of(offer),
                null,
                offerId);
        var factory = factory(shop, category, notes);
        var sold = sold(offer);
        unknown(offer, shop, notes);
        var listingId = new ListingId(ListingId.PREFIX + "offer-" + offerId);
        return new OfferRow(
                offerId, listingId, factory, terms, sold.isPresent() ? sold.getAsLong() : null, skus.stock(), notes);
    }

    private static OfferFactory factory(Optional<Fields> shop, Category category, List<Note> notes) {
        var reference = shop.flatMap(it -> it.textOrDigits("shop_ref", 60));
        if (shop.isPresent() && reference.isPresent()) {
            return OfferFactory.of(shop.get(), reference.get());
        }
        notes.add(new Note(NoteCode.FACTORY_UNATTRIBUTED, ""));
        return OfferFactory.unattributed(Fields.slug(category.slug(), "category", 64));
    }

    private static @org.jspecify.annotations.Nullable String shipFrom(Fields offer) {
        var places = offer.texts("ship_from", 80).stream()
                .map(String::strip)
                .filter(place -> !place.isEmpty())
                .toList();
        return places.isEmpty() ? null : String.join(" ", places);
    }

    private static OptionalLong sold(Fields offer) {
        var sold = offer.integer("sold_90_days");
        if (sold.isPresent() && (sold.getAsLong() < 0 || sold.getAsLong() > 1_000_000_000_000L)) {
            throw Fields.invalid("sold_90_days", "Sales are 0 to 1,000,000,000,000 pieces.");
        }
        return sold;
    }

    private static void unknown(Fields offer, Optional<Fields> shop, List<Note> notes) {
        offer.unknown().forEach(name -> notes.add(new Note(NoteCode.FIELD_UNKNOWN, name)));
        shop.ifPresent(it -> it.unknown().forEach(name -> notes.add(new Note(NoteCode.FIELD_UNKNOWN, name))));
    }
}
