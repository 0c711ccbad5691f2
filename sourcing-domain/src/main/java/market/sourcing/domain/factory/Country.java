package market.sourcing.domain.factory;

import java.util.Locale;
import java.util.Set;
import market.sourcing.domain.shared.Refused;

/** Where a factory is registered: ISO 3166-1 alpha-2, upper case. */
public record Country(String code) {
    private static final Set<String> ALL = Set.of(Locale.getISOCountries());

    public Country {
        code = code.toUpperCase(Locale.ROOT);
        if (!ALL.contains(code)) {
            throw Refused.invalid("country", "A country is its ISO 3166-1 code of two letters, such as CN.");
        }
    }
}
