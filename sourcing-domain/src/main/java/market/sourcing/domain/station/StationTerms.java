package market.sourcing.domain.station;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import market.sourcing.domain.shared.BasisPoints;
import market.sourcing.domain.shared.InOrder;
import market.sourcing.domain.shared.Refused;

/**
 * What may change of a station.
 *
 * @param languages that are spoken there, BCP 47 primary subtags, 1 to 10, each once; the first is the main one
 * @param customsModes at least one
 * @param fee the platform's, of the dropship price
 */
public record StationTerms(List<String> languages, Set<CustomsMode> customsModes, BasisPoints fee) {
    private static final int MOST_LANGUAGES = 10;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    /** @throws Refused {@link market.sourcing.domain.shared.RefusalCode#INVALID_VALUE} naming the field */
    public StationTerms {
        languages = List.copyOf(languages);
        if (languages.isEmpty()
                || languages.size() > MOST_LANGUAGES
                || languages.stream().distinct().count() != languages.size()) {
            throw Refused.invalid("languages", "A station has 1 to 10 languages, each once.");
        }
        languages.forEach(StationTerms::language);
        if (customsModes.isEmpty()) {
            throw Refused.invalid("customsModes", "A station has at least one customs mode.");
        }
        customsModes = InOrder.copy(new TreeSet<>(customsModes));
    }

    /** @throws Refused {@link market.sourcing.domain.shared.RefusalCode#INVALID_VALUE} naming the field {@code languages} */
    public static String language(String subtag) {
        if (!LANGUAGE.matcher(subtag).matches()) {
            throw Refused.invalid("languages", "A language is its BCP 47 primary subtag, such as vi or en.");
        }
        return subtag;
    }
}
