package market.sourcing.infra.imports.order.profile;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import market.sourcing.infra.imports.csv.Blanks;
import market.sourcing.infra.imports.csv.RecordForm;

/**
 * What a row of a book looks like, before its numbers and dates are read.
 *
 * @param places of the profile's columns, by their fields
 */
public record RowForm(RowWidth width, Map<String, Integer> places) implements RecordForm {
    /** As of a number in any marks, and of a date. */
    private static final int LONGEST = 60;

    private static final Pattern NUMBER = Pattern.compile("[-+\\u2212]?\\p{Nd}[\\p{Nd}.,'\\u2019 ]*[-\\u2212]?");
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

    /** Whether every column is there, and something in each that has to say something. */
    boolean isWhole(List<String> fields) {
        return width.has(fields) && BookColumn.needed().noneMatch(column -> Blanks.only(field(fields, column)));
    }

    /** A text of several lines hardly ever has numbers and a date where two rows have theirs. */
    @Override
    public boolean areTwo(List<String> first, List<String> later) {
        return isRow(first) && isRow(later);
    }

    private boolean isRow(List<String> fields) {
        return isWhole(fields)
                && isNumber(field(fields, BookColumn.QUANTITY))
                && isNumber(field(fields, BookColumn.PRICE))
                && isLikeADate(field(fields, BookColumn.DATE));
    }

    String field(List<String> fields, BookColumn column) {
        return fields.get(Objects.requireNonNull(places.get(column.field())));
    }

    private static boolean isNumber(String field) {
        return field.length() <= LONGEST && NUMBER.matcher(Blanks.key(field)).matches();
    }

    private static boolean isLikeADate(String field) {
        return field.length() <= LONGEST && DIGIT.matcher(field).find();
    }
}
