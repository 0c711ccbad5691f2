package market.sourcing.infra.imports.order.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a book is read, with nothing left open: what was said, and what its first rows told. It is stored with the import as JSON, in
 * these names, so that one that was killed is read on in the same way.
 *
 * @param columns the header's names by ours
 * @param places where they stand, from 0
 * @param width how many columns the header names
 * @param nameless how many delimiters at its end name none; null is none
 * @param headerLine the last line of the header; what comes before it is no row either
 * @param delimiter one character
 * @param decimalMark null where no number told it
 * @param groupMark null where no number told it
 * @param dates a pattern, or excel
 * @param timeZone null where each date has its offset
 * @param goods null for all codes that are no services
 */
public record SettledProfile(
        Map<String, String> columns,
        Map<String, Integer> places,
        int width,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer nameless,
        long headerLine,
        String delimiter,
        String encoding,
        @Nullable String decimalMark,
        @Nullable String groupMark,
        String currency,
        String dates,
        @Nullable String timeZone,
        List<String> services,
        @Nullable List<String> goods,
        TakesBack takesBack,
        @Nullable String country,
        String language,
        String category) {
    public RowForm rowForm() {
        var rowWidth = RowWidth.of(cut(), width, nameless == null ? 0 : nameless, places, country);
        return new RowForm(rowWidth, places);
    }

    public char cut() {
        return delimiter.charAt(0);
    }

    public Charset charset() {
        return Charset.forName(encoding);
    }

    public NumberMarks marks() {
        return new NumberMarks(decimalMark, groupMark);
    }

    public BookDates writtenDates() {
        return BookDates.stored(dates, language);
    }

    public @Nullable ZoneId zone() {
        return timeZone == null ? null : ZoneId.of(timeZone);
    }

    public CodeGlobs noGoods() {
        return new CodeGlobs(services);
    }

    /** Null for all codes that are no services. */
    public @Nullable CodeGlobs onlyGoods() {
        return goods == null ? null : new CodeGlobs(goods);
    }
}
