package market.sourcing.infra.imports.order.profile;

import java.util.List;
import java.util.Map;
import market.sourcing.infra.imports.csv.Blanks;
import org.jspecify.annotations.Nullable;

/**
 * How many columns a row has, so that none is read from another one.
 *
 * @param least without those at the end that may be empty, which some spreadsheets leave out
 * @param named by the header
 * @param all with the nameless ones that delimiters at the header's end make
 */
public record RowWidth(char delimiter, int least, int named, int all) {
    /** @param country of rows that name none; null where each has to */
    static RowWidth of(char delimiter, int named, int nameless, Map<String, Integer> places, @Nullable String country) {
        return new RowWidth(delimiter, least(named, places, country), named, named + nameless);
    }

    private static int least(int named, Map<String, Integer> places, @Nullable String country) {
        return 1
                + places.entrySet().stream()
                        .filter(each -> isNeeded(each.getKey(), country))
                        .mapToInt(Map.Entry::getValue)
                        .max()
                        .orElse(named - 1);
    }

    private static boolean isNeeded(String field, @Nullable String country) {
        var column = BookColumn.of(field).orElseThrow();
        return column.isNeeded() || (column == BookColumn.COUNTRY && country == null);
    }

    /** What is behind the named columns has to be blank. */
    public boolean has(List<String> fields) {
        return isWide(fields.size()) && fields.stream().skip(named).allMatch(Blanks::only);
    }

    /** A comma may be the decimal one of a number that lacks its quotes: there a row is no wider, and no shorter, than the header. */
    private boolean isWide(int fields) {
        return delimiter == ',' ? fields == named || fields == all : fields >= least;
    }
}
