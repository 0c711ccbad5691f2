package market.sourcing.domain.consolidation;

import java.util.List;
import java.util.regex.Pattern;
import market.sourcing.domain.shared.Refused;

/**
 * What goods a parcel is declared as: subheadings of the Harmonized System, which are the six digits that all customs have in common. The
 * system has chapters 01 to 97, of which 77 is kept for later.
 *
 * @param codes 1 to 20, each once, in rising order
 */
public record HsCodes(List<String> codes) {
    private static final int MOST = 20;
    private static final String FIELD = "hs6";
    private static final Pattern SUBHEADING = Pattern.compile("(?!00|77|9[89])[0-9]{6}");

    /** @throws Refused {@link market.sourcing.domain.shared.RefusalCode#INVALID_VALUE} naming the field {@code hs6} */
    public HsCodes {
        codes = codes.stream().map(HsCodes::code).sorted().toList();
        if (codes.isEmpty() || codes.size() > MOST || codes.stream().distinct().count() != codes.size()) {
            throw Refused.invalid(FIELD, "A parcel is declared as 1 to 20 subheadings, each once.");
        }
    }

    /** @throws Refused {@link market.sourcing.domain.shared.RefusalCode#INVALID_VALUE} naming the field {@code hs6} */
    public static String code(String digits) {
        if (!SUBHEADING.matcher(digits).matches()) {
            throw Refused.invalid(FIELD, "A subheading of the Harmonized System is six digits, such as 420222.");
        }
        return digits;
    }
}
