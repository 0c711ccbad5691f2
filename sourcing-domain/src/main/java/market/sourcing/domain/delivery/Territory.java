package market.sourcing.domain.delivery;

import java.text.Normalizer;
import java.util.Locale;
import market.sourcing.domain.shared.Destination;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Where something has happened: a country, or what factories there call their region.
 *
 * @param country ISO 3166-1 alpha-2
 * @param region a part of what factories state as their region, such as a province, 2 to 60 characters; null for all of it
 */
public record Territory(String country, @Nullable String region) {
    private static final int SHORTEST = 2;

    public Territory {
        country = new Destination(country.toUpperCase(Locale.ROOT)).country();
        region = region == null ? null : bounded(region);
    }

    private static String bounded(String region) {
        var text = Texts.kept("region", region, 60);
        if (text.length() < SHORTEST) {
            throw Refused.invalid("region", "A region has at least two characters.");
        }
        return text;
    }

    /** Whether a factory works there, by what it states; width and case do not matter. */
    public boolean covers(String factorysCountry, String factorysRegion) {
        return country.equals(factorysCountry)
                && (region == null || folded(factorysRegion).contains(folded(region)));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
