package market.sourcing.api.body;

import java.util.Map;
import java.util.regex.Pattern;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

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
}
