package market.sourcing.infra.imports.order.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a book writes numbers. They are read exactly; what is not surely one number is none.
 *
 * @param decimal {@code .} or {@code ,}; null where no number told it, so that neither of them can be read
 * @param group what stands between thousands: {@code . , '}, a blank of any kind, or {@code none}; null where nothing told it, so
 *     that it may be any that the decimal mark is not
 */
public record NumberMarks(
        @Nullable String decimal, @Nullable String group) {
    public static final String NO_GROUPS = "none";

    private static final Pattern FRACTION = Pattern.compile("[0-9]{1,8}");
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,12}");
    private static final Pattern FIRST_GROUP = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern NEXT_GROUP = Pattern.compile("[0-9]{3}");
    private static final int MOST_DIGITS = 12;
    private static final String MARKS = "., '";

    /** The number that a field states: at most 12 digits before the decimal mark and 8 behind it. */
    public Optional<BigDecimal> read(String field) {
        var written = WrittenNumber.of(field);
        return written.flatMap(number -> unsigned(number.digits()))
                .map(value -> written.orElseThrow().negative() ? value.negate() : value);
    }

    private Optional<BigDecimal> unsigned(String digits) {
        int point = decimal == null ? -1 : digits.indexOf(decimal);
        var fraction = point < 0 ? "0" : digits.substring(point + 1);
        if (!FRACTION.matcher(fraction).matches()) {
            return Optional.empty();
        }
        return whole(point < 0 ? digits : digits.substring(0, point))
                .map(whole -> new BigDecimal(point < 0 ? whole : whole + "." + fraction));
    }

    private Optional<String> whole(String written) {
        if (PLAIN.matcher(written).matches()) {
            return Optional.of(written);
        }
        var marks = new ArrayList<String>();
        written.chars()
                .filter(each -> MARKS.indexOf(each) >= 0)
                .distinct()
                .forEach(each -> marks.add(Character.toString(each)));
        if (marks.size() != 1 || !mayGroup(marks.getFirst())) {
            return Optional.empty();
        }
        var groups = written.split(Pattern.quote(marks.getFirst()), -1);
        for (int at = 0; at < groups.length; at++) {
            if (!(at == 0 ? FIRST_GROUP : NEXT_GROUP).matcher(groups[at]).matches()) {
                return Optional.empty();
            }
        }
        var whole = String.join("", groups);
        return whole.length() <= MOST_DIGITS ? Optional.of(whole) : Optional.empty();
    }

    private boolean mayGroup(String mark) {
        if (group != null) {
            return mark.equals(group);
        }
        return decimal != null ? !mark.equals(decimal) : mark.equals("'") || mark.equals(" ");
    }

    /** Whether nothing but the missing decimal mark keeps the field from being a number. */
    public boolean lacksDecimalMark(String field) {
        return decimal == null
                && (new NumberMarks(".", group).read(field).isPresent()
                        || new NumberMarks(",", group).read(field).isPresent());
    }
}
