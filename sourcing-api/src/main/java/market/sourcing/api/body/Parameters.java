package market.sourcing.api.body;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;

/** Values in the query of an address. */
public final class Parameters {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,18}");

    private Parameters() {}

    public static Read<Integer> wholeNumber(String name, String text, int least, int most, FieldErrors errors) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            return errors.faulty(name, "WRONG_TYPE", "This must be a whole number.");
        }
        return errors.made(name, () -> {
            var value = Long.parseLong(text);
            if (value < least || value > most) {
                throw new Refused(
                        RefusalCode.INVALID_VALUE,
                        "This is " + least + " to " + most + ".",
                        Map.of("least", least, "most", most));
            }
            return (int) value;
        });
    }

    /**
     * One of some words; null when the parameter is left out.
     *
     * @param unknown what to say of another word
     */
    public static <E extends Enum<E>> Read<@Nullable E> word(
            String name, @Nullable String text, Class<E> words, String unknown, FieldErrors errors) {
        return errors.optional(
                name,
                text,
                word -> Arrays.stream(words.getEnumConstants())
                        .filter(known -> known.name().equals(word))
                        .findFirst()
                        .orElseThrow(() -> Refused.invalid(name, unknown)));
    }
}
