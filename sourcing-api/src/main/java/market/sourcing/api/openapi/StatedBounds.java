package market.sourcing.api.openapi;

import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a field's bounds off the sentence that describes it, such as "1 to 500 characters" or "pieces, 1 to 10,000,000", so that
 * machines are told what people are told. A text has bounds in characters only.
 */
final class StatedBounds {
    private static final String NUMBER = "(\\d[\\d,]*)";
    private static final Pattern FROM_TO =
            Pattern.compile("(?:^|[,;:] )" + NUMBER + " to " + NUMBER + "\\b( characters)?");
    private static final Pattern AT_LEAST = Pattern.compile("(?:^|[,;:] )at least " + NUMBER + "(?=$|[,;:])");
    private static final Pattern AT_MOST =
            Pattern.compile("(?:^|[,;:] )at most " + NUMBER + "( characters)?(?=$|[,;:])");
    private static final Pattern CURRENCY = Pattern.compile("^ISO 4217\\b");
    private static final Pattern COUNTRY = Pattern.compile("^ISO 3166-1 alpha-2\\b");

    private StatedBounds() {}

    static void read(Schema<?> field, @Nullable String sentence) {
        if (sentence == null) {
            return;
        }
        var between = FROM_TO.matcher(sentence);
        if (between.find() && (between.group(3) != null || !is(field, "string"))) {
            least(field, between.group(1));
            most(field, between.group(2));
        }
        var atLeast = AT_LEAST.matcher(sentence);
        if (atLeast.find() && !is(field, "string")) {
            least(field, atLeast.group(1));
        }
        var atMost = AT_MOST.matcher(sentence);
        if (atMost.find() && (atMost.group(2) != null || !is(field, "string"))) {
            most(field, atMost.group(1));
        }
        if (CURRENCY.matcher(sentence).find()) {
            field.setPattern("^[A-Z]{3}$");
        }
        if (COUNTRY.matcher(sentence).find()) {
            field.setPattern("^[A-Z]{2}$");
        }
    }

    private static void least(Schema<?> field, String number) {
        if (is(field, "string")) {
            field.setMinLength(whole(number));
        } else if (is(field, "array")) {
            field.setMinItems(whole(number));
        } else if (is(field, "integer")) {
            field.setMinimum(new BigDecimal(whole(number)));
        }
    }

    private static void most(Schema<?> field, String number) {
        if (is(field, "string")) {
            field.setMaxLength(whole(number));
        } else if (is(field, "array")) {
            field.setMaxItems(whole(number));
        } else if (is(field, "integer")) {
            field.setMaximum(new BigDecimal(whole(number)));
        }
    }

    private static boolean is(Schema<?> field, String type) {
        return type.equals(field.getType())
                || (field.getTypes() != null && field.getTypes().contains(type));
    }

    private static int whole(String number) {
        return Integer.parseInt(number.replace(",", ""));
    }
}
