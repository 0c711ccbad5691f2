package market.sourcing.projections.listing.search;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import market.sourcing.domain.listing.Places;
import market.sourcing.domain.listing.event.ListingRepriced;
import market.sourcing.domain.listing.event.PlainTerms;

/** Makes offers of what events state. */
final class Offers {
    private Offers() {}

    static ListedOffer of(PlainTerms terms) {
        var first = terms.skus().getFirst();
        return new ListedOffer(
                new TreeMap<>(terms.titles()),
                terms.category(),
                terms.currency(),
                first.code(),
                first.attributes(),
                first.ladder().isEmpty() ? terms.ladder() : first.ladder(),
                terms.minimumOrderQuantity(),
                terms.orderMultiple(),
                terms.dispatchPromise(),
                terms.labels().stream().sorted().toList(),
                terms.shipFrom(),
                Places.of(terms.shipFrom()),
                terms.externalRef());
    }

    /** What a listing is found by beside its words: the codes of its SKUs, and its number where it came from. */
    static List<String> codes(PlainTerms terms) {
        return Stream.concat(
                        Stream.ofNullable(terms.externalRef()),
                        terms.skus().stream().map(PlainTerms.PlainSku::code))
                .distinct()
                .toList();
    }

    static ListedOffer repriced(ListedOffer offer, ListingRepriced prices) {
        return new ListedOffer(
                offer.titles(),
                offer.category(),
                offer.currency(),
                offer.sku(),
                offer.attributes(),
                prices.skuLadders().getOrDefault(offer.sku(), prices.ladder()),
                offer.minimumOrderQuantity(),
                offer.orderMultiple(),
                offer.dispatchPromise(),
                offer.labels(),
                offer.shipFrom(),
                offer.places(),
                offer.externalRef());
    }
}
