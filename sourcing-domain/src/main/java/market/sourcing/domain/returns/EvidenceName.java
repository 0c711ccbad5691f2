package market.sourcing.domain.returns;

import java.util.Map;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Texts;

/** What somebody calls a file that they show: 1 to 120 characters, of any language, and never a path. */
public record EvidenceName(String text) {
    private static final int LONGEST = 120;
    private static final String OF_PATHS_AND_SHELLS = "/\\:*?\"<>|";

    /** @throws Refused {@link RefusalCode#EVIDENCE_NAME_INVALID} */
    public EvidenceName {
        try {
            text = Texts.bounded("name", text, LONGEST);
        } catch (Refused unusable) {
            throw invalid();
        }
        if (text.startsWith(".") || text.endsWith(".") || text.chars().anyMatch(EvidenceName::isNoLetterOfNames)) {
            throw invalid();
        }
    }

    private static boolean isNoLetterOfNames(int character) {
        return OF_PATHS_AND_SHELLS.indexOf(character) >= 0;
    }

    private static Refused invalid() {
        return new Refused(
                RefusalCode.EVIDENCE_NAME_INVALID,
                "A name is 1 to 120 characters that can be shown, without a path, and begins and ends with no dot.",
                Map.of("field", "name", "most", LONGEST));
    }
}
