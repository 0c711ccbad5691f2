package market.sourcing.infra.imports.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Texts;
import market.sourcing.infra.imports.csv.Blanks;
import market.sourcing.infra.imports.csv.CsvFault;
import market.sourcing.infra.imports.csv.CsvRecord;
import market.sourcing.infra.imports.order.profile.BookColumn;
import market.sourcing.infra.imports.order.profile.BookDates;
import market.sourcing.infra.imports.order.profile.NumberMarks;
import market.sourcing.infra.imports.order.profile.RowWidth;
import market.sourcing.infra.imports.run.LineCode;
import market.sourcing.infra.imports.run.LineText;
import market.sourcing.infra.imports.run.RowRefused;
import org.jspecify.annotations.Nullable;

/** The fields of one record by the columns of a profile, read by type. */
final class ProfiledFields {
    private static final int SHOWN = 40;
    private static final String NO_DECIMAL_MARK =
            "The first rows did not tell the decimal mark. Say it in the profile (decimalMark).";

    /** Each run is seen once: a cell may be as long as a row. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u0085\\u2028\\u2029]++");

    private static final Pattern LINE_ENDS_OR_TABS = Pattern.compile("[\\t\\n\\x0B\\f\\r\\u0085\\u2028\\u2029]");

    private final Map<String, Integer> places;
    private final List<String> fields;

    /** @throws RowRefused where it could not be cut, or has not the columns of the header: nothing is read from the wrong one */
    ProfiledFields(CsvRecord record, Map<String, Integer> places, RowWidth width) {
        var fault = record.fault();
        if (fault != null) {
            throw broken(fault, record);
        }
        var fields = record.fields();
        if (!width.has(fields)) {
            throw new RowRefused(
                    OrderRowCode.WRONG_COLUMNS,
                    "A row has as many columns as the header.",
                    Map.of("columns", fields.size(), "header", width.named()));
        }
        this.places = places;
        this.fields = fields;
    }

    private static RowRefused broken(CsvFault fault, CsvRecord record) {
        return switch (fault) {
            case TOO_LONG -> LineText.tooLong(record.bytes());
            case NOT_UTF_8 ->
                new RowRefused(
                        LineCode.NOT_UTF_8, "The line has bytes that are not UTF-8. Say the encoding.", Map.of());
            case QUOTES_OPEN ->
                new RowRefused(OrderRowCode.NOT_CSV, "The quotes that begin on this line don't close.", Map.of());
            case QUOTES_TOO_FAR ->
                new RowRefused(
                        OrderRowCode.NOT_CSV,
                        "The quotes that begin on this line go on in a line that is a row by itself."
                                + " Write a quote that is part of a text twice, or leave it out.",
                        Map.of());
        };
    }

    private String written(BookColumn column) {
        var place = places.get(column.field());
        return place == null || place >= fields.size() ? "" : fields.get(place);
    }

    /** A key: the same however it is padded. */
    Optional<String> key(BookColumn column, int most) {
        return bounded(column, Blanks.key(written(column)), most);
    }

    /** Words for people, on one line. */
    Optional<String> text(BookColumn column, int most) {
        var blanks = BLANKS.matcher(Blanks.shown(written(column)));
        return bounded(column, blanks.replaceAll(run -> onOneLine(run.group())), most);
    }

    private static String onOneLine(String blanks) {
        return LINE_ENDS_OR_TABS.matcher(blanks).find() ? " " : blanks;
    }

    private static Optional<String> bounded(BookColumn column, String text, int most) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Texts.bounded(column.field(), text, most));
        } catch (Refused refused) {
            throw OrderFields.invalid(column.field(), String.valueOf(refused.getMessage()));
        }
    }

    String needed(BookColumn column, int most) {
        return key(column, most).orElseThrow(() -> missing(column));
    }

    static RowRefused missing(BookColumn column) {
        return new RowRefused(OrderRowCode.FIELD_MISSING, "The field is needed.", Map.of("field", column.field()));
    }

    BigDecimal decimal(BookColumn column, NumberMarks marks) {
        var written = needed(column, 60);
        return marks.read(written(column))
                .orElseThrow(() -> new RowRefused(
                        OrderRowCode.NOT_A_NUMBER,
                        marks.lacksDecimalMark(written(column))
                                ? NO_DECIMAL_MARK
                                : "A number in the marks of the profile is expected here.",
                        facts(column, written)));
    }

    /** @throws RowRefused for a fraction of a piece, and for more pieces than anybody sells */
    long whole(BookColumn column, NumberMarks marks) {
        try {
            return decimal(column, marks).longValueExact();
        } catch (ArithmeticException fraction) {
            throw OrderFields.invalid(column.field(), "There are whole pieces only.");
        }
    }

    Instant instant(BookColumn column, BookDates dates, NumberMarks marks, @Nullable ZoneId zone) {
        var written = needed(column, 60);
        return dates.read(written(column), marks, zone)
                .orElseThrow(() -> new RowRefused(
                        OrderRowCode.NOT_A_DATE,
                        dates.lacksDecimalMark(written, marks)
                                ? NO_DECIMAL_MARK
                                : "A date as the profile has it is expected here.",
                        facts(column, written)));
    }

    private static Map<String, Object> facts(BookColumn column, String written) {
        return Map.of("field", column.field(), "written", shown(written));
    }

    /** The beginning, without half a character at its end. */
    private static String shown(String written) {
        return written.codePointCount(0, written.length()) > SHOWN
                ? written.substring(0, written.offsetByCodePoints(0, SHOWN))
                : written;
    }
}
