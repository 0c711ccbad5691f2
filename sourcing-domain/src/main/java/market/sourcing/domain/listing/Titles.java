package market.sourcing.domain.listing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import market.sourcing.domain.shared.InOrder;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Texts;

/**
 * What the goods are called, by language (BCP 47 primary subtag); 1 to 20, each 1 to 300 characters. The order in which
 * they were stated is kept: the first is the main one.
 */
public record Titles(Map<String, String> byLanguage) {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final int MOST = 20;

    public Titles {
        if (byLanguage.isEmpty() || byLanguage.size() > MOST) {
            throw Refused.invalid("titles", "A listing has 1 to 20 titles, one a language.");
        }
        var checked = new LinkedHashMap<String, String>();
        byLanguage.forEach((language, title) -> {
            if (!LANGUAGE.matcher(language).matches()) {
                throw Refused.invalid("titles", "A language is its BCP 47 primary subtag, such as zh or en.");
            }
            checked.put(language, Texts.kept("titles." + language, title, 300));
        });
        byLanguage = InOrder.copy(checked);
    }

    /** The title that a document shows when it can show one only. */
    public String main() {
        return byLanguage.values().iterator().next();
    }
}
