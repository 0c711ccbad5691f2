package market.sourcing.domain.listing;

import java.util.Map;

/** What the goods are called, by language (BCP 47 primary subtag); at least one, each 1 to 300 characters. */
public record Titles(Map<String, String> byLanguage) {
    public Titles {
        byLanguage = Map.copyOf(byLanguage);
    }
}
