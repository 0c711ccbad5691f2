package market.sourcing.infra.imports.order.profile;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.listing.Category;
import org.jspecify.annotations.Nullable;

/**
 * What the sender of a book says of how it is written. What is null is told by the first rows, or nothing is taken.
 *
 * @param columns the header's name of each; invoice, code, quantity, date and price are there
 * @param delimiter one of comma, semicolon, tab and bar
 * @param groupMark see {@link NumberMarks}
 * @param timeZone of dates that don't say their offset
 * @param services codes that are about no goods
 * @param goods codes that are; null for all that are no services
 * @param country of customers where no column says it
 * @param language of descriptions, as titles have it
 */
public record OrderProfile(
        Map<BookColumn, String> columns,
        @Nullable String delimiter,
        @Nullable Charset encoding,
        @Nullable String decimalMark,
        @Nullable String groupMark,
        Currency currency,
        @Nullable BookDates dates,
        @Nullable ZoneId timeZone,
        List<String> services,
        @Nullable List<String> goods,
        TakesBack takesBack,
        @Nullable String country,
        String language,
        Category category) {
    public static final String DEFAULT_LANGUAGE = "en";
    public static final String DEFAULT_CATEGORY = "unsorted";

    /** The fields that were not said, and that the first rows of the book told. */
    public List<String> leftOpen(SettledProfile settled) {
        var open = new ArrayList<String>();
        told(open, "delimiter", delimiter, settled.delimiter());
        told(open, "encoding", encoding, settled.encoding());
        told(open, "decimalMark", decimalMark, settled.decimalMark());
        told(open, "groupMark", groupMark, settled.groupMark());
        told(open, "dates", dates, settled.dates());
        return open;
    }

    private static void told(List<String> open, String field, @Nullable Object said, @Nullable String told) {
        if (said == null && told != null) {
            open.add(field);
        }
    }
}
