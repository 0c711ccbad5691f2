package market.sourcing.domain.shared;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where goods are sent, as far as freight depends on it: an ISO 3166-1 country such as VN, or an ISO 3166-2 region of one such
 * as CN-ZJ. No address: that is the carrier's business.
 */
public record Destination(String code) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}(?:-[A-Z0-9]{1,3})?");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public Destination {
        if (!SHAPE.matcher(code).matches() || !COUNTRIES.contains(code.substring(0, 2))) {
            throw Refused.invalid(
                    "shipTo", "A destination is an ISO 3166 code of a country or region, such as VN or CN-ZJ.");
        }
    }

    public String country() {
        return code.substring(0, 2);
    }

    @Override
    public String toString() {
        return code;
    }
}
