package market.sourcing.projections.listing.search;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import market.sourcing.domain.listing.event.ListingRepriced;
import market.sourcing.domain.listing.event.PlainTerms;
import org.jspecify.annotations.Nullable;

/** Makes offers of what events state. */
final class Offers {
    private static final Pattern BETWEEN_PLACES = Pattern.compile("[\\s,;/\uff0c\u3001]+");

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
                places(terms.shipFrom()),
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

    static String place(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static List<String> places(@Nullable String shipFrom) {
        if (shipFrom == null) {
            return List.of();
        }
        var whole = place(shipFrom);
        return Stream.concat(Stream.of(whole), BETWEEN_PLACES.splitAsStream(whole))
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }
}
