package market.sourcing.infra.imports.order;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Texts;
import market.sourcing.domain.shared.Unseen;
import market.sourcing.infra.imports.csv.CsvFault;
import market.sourcing.infra.imports.csv.CsvRecord;
import market.sourcing.infra.imports.run.LineCode;
import market.sourcing.infra.imports.run.LineText;
import market.sourcing.infra.imports.run.RowRefused;

/** The eight columns of one row, read by type. */
final class OrderFields {
    static final List<String> COLUMNS = List.of(
            "invoice_no",
            "stock_code",
            "description",
            "quantity",
            "invoice_date",
            "unit_price",
            "customer_id",
            "country");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,8})?");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final List<String> fields;

    /** @throws RowRefused where it could not be cut, or has not the eight columns */
    static OrderFields of(CsvRecord record) {
        var fault = record.fault();
        if (fault != null) {
            throw broken(fault, record);
        }
        return new OrderFields(record.fields());
    }

    /** @throws RowRefused {@link OrderRowCode#WRONG_COLUMNS} */
    OrderFields(List<String> fields) {
        if (fields.size() != COLUMNS.size()) {
            throw new RowRefused(
                    OrderRowCode.WRONG_COLUMNS, "A row has eight columns.", Map.of("columns", fields.size()));
        }
        this.fields = fields;
    }

    private static RowRefused broken(CsvFault fault, CsvRecord record) {
        return switch (fault) {
            case TOO_LONG -> LineText.tooLong(record.bytes());
            case NOT_UTF_8 -> new RowRefused(LineCode.NOT_UTF_8, "The line has bytes that are not UTF-8.", Map.of());
            case QUOTES_OPEN, QUOTES_TOO_FAR ->
                new RowRefused(
                        OrderRowCode.NOT_CSV, "The quotes of the line don't close.", Map.of("column", record.column()));
        };
    }

    boolean areNames() {
        return fields.stream()
                .map(field -> field.strip().toLowerCase(Locale.ROOT))
                .toList()
                .equals(COLUMNS);
    }

    Optional<String> text(String column, int most) {
        return bounded(column, fields.get(COLUMNS.indexOf(column)), most);
    }

    /** Words for people; where they are written on several lines, these are one. */
    Optional<String> words(String column, int most) {
        return bounded(column, fields.get(COLUMNS.indexOf(column)).replace('\n', ' '), most);
    }

    private static Optional<String> bounded(String column, String text, int most) {
        var written = text.strip();
        try {
            return Unseen.only(written) ? Optional.empty() : Optional.of(Texts.bounded(column, written, most));
        } catch (Refused refused) {
            throw invalid(column, String.valueOf(refused.getMessage()));
        }
    }

    String needed(String column, int most) {
        return text(column, most)
                .orElseThrow(() ->
                        new RowRefused(OrderRowCode.FIELD_MISSING, "The field is needed.", Map.of("field", column)));
    }

    long whole(String column) {
        return Long.parseLong(number(column, WHOLE));
    }

    BigDecimal decimal(String column) {
        return new BigDecimal(number(column, DECIMAL));
    }

    private String number(String column, Pattern shape) {
        var written = needed(column, 40);
        if (!shape.matcher(written).matches()) {
            throw new RowRefused(
                    OrderRowCode.NOT_A_NUMBER, "A plain number is expected here.", Map.of("field", column));
        }
        return written;
    }

    Instant instant(String column) {
        try {
            var at = OffsetDateTime.parse(needed(column, 40));
            if (at.getYear() >= FIRST_YEAR && at.getYear() <= LAST_YEAR) {
                return at.toInstant();
            }
        } catch (DateTimeException notADate) {
            // refused below, as a date outside of history is
        }
        throw new RowRefused(
                OrderRowCode.NOT_A_DATE,
                "An instant such as 2010-12-01T08:26:00Z is expected here.",
                Map.of("field", column));
    }

    static RowRefused invalid(String column, String sentence) {
        return new RowRefused(OrderRowCode.FIELD_INVALID, sentence, Map.of("field", column));
    }
}
