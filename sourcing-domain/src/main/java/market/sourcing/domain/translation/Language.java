package market.sourcing.domain.translation;

import java.util.regex.Pattern;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/**
 * A language by its BCP 47 primary subtag, such as vi.
 *
 * @param code two or three small letters
 */
public record Language(String code) {
    private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");

    /** @throws Refused {@link RefusalCode#INVALID_VALUE} naming the field {@code language} */
    public Language {
        if (!CODE.matcher(code).matches()) {
            throw Refused.invalid("language", "A language is its BCP 47 primary subtag, such as zh or en.");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
