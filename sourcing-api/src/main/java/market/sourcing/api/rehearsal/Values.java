package market.sourcing.api.rehearsal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.shared.BasisPoints;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** The values of a rehearsal's body; each refuses what it can't be. */
final class Values {
    private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,2})?");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private Values() {}

    static String oneOf(String text, String... allowed) {
        if (!List.of(allowed).contains(text)) {
            throw invalid("There is no such value here.", Map.of("allowed", List.of(allowed)));
        }
        return text;
    }

    static DispatchPromise promise(String text) {
        var names = Arrays.stream(DispatchPromise.values()).map(Enum::name).toArray(String[]::new);
        return DispatchPromise.valueOf(oneOf(text, names));
    }

    /** A decimal as text, 0 to 100 with at most 2 decimals. */
    static BasisPoints percent(String text) {
        if (PERCENT.matcher(text).matches()) {
            var percent = new BigDecimal(text);
            if (percent.compareTo(WHOLE) <= 0) {
                return new BasisPoints(percent.movePointRight(2).intValueExact());
            }
        }
        throw invalid("This is 0 to 100 with at most 2 decimals, as text.", Map.of("least", "0", "most", "100"));
    }

    static int within(int value, int least, int most) {
        if (value < least || value > most) {
            throw invalid("This is " + least + " to " + most + ".", Map.of("least", least, "most", most));
        }
        return value;
    }

    static long amount(String currency, long minor) {
        Currencies.of(currency);
        if (minor < 0) {
            throw invalid("An amount is 0 or more.", Map.of("least", 0));
        }
        return minor;
    }

    private static Refused invalid(String sentence, Map<String, Object> facts) {
        return new Refused(RefusalCode.INVALID_VALUE, sentence, facts);
    }
}
