package market.sourcing.infra.imports.order.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import market.sourcing.infra.imports.csv.Blanks;

/** What a column of a book can say. The names, in small letters, are part of the profile's contract. */
public enum BookColumn {
    INVOICE(true),
    CODE(true),
    QUANTITY(true),
    DATE(true),
    PRICE(true),
    DESCRIPTION(false),
    CUSTOMER(false),
    COUNTRY(false),
    /** What kind of document the row stands on, such as an invoice or a credit note. */
    TYPE(false);

    private final boolean needed;

    BookColumn(boolean needed) {
        this.needed = needed;
    }

    /** Its name in a profile and in a report. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Names of a header that differ in capitals or blanks are the same. */
    public static String bare(String name) {
        return Blanks.key(name).replace(" ", "").toLowerCase(Locale.ROOT);
    }

    public static Optional<BookColumn> of(String field) {
        return Arrays.stream(values())
                .filter(each -> each.field().equals(field))
                .findFirst();
    }

    /** Whether each row has to say it. */
    boolean isNeeded() {
        return needed;
    }

    public static Stream<BookColumn> needed() {
        return Arrays.stream(values()).filter(BookColumn::isNeeded);
    }

    public static List<String> fields() {
        return Arrays.stream(values()).map(BookColumn::field).toList();
    }
}
