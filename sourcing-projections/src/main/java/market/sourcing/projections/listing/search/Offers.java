package market.sourcing.projections.listing.search;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import market.sourcing.domain.listing.event.PlainTerms;
import market.sourcing.domain.listing.event.PlainTerms.PlainTier;
import org.jspecify.annotations.Nullable;

/** Makes offers of what events state. */
final class Offers {
    private static final Pattern BETWEEN_PLACES = Pattern.compile("[\\s,;/\uff0c\u3001]+");

    private Offers() {}

    static Offer of(PlainTerms terms) {
        return new Offer(
                new TreeMap<>(terms.titles()),
                terms.category(),
                terms.currency(),
                terms.ladder(),
                terms.minimumOrderQuantity(),
                terms.dispatchPromise(),
                terms.labels().stream().sorted().toList(),
                terms.shipFrom(),
                places(terms.shipFrom()),
                terms.externalRef());
    }

    static Offer repriced(Offer offer, List<PlainTier> ladder) {
        return new Offer(
                offer.titles(),
                offer.category(),
                offer.currency(),
                ladder,
                offer.minimumOrderQuantity(),
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
