package market.sourcing.infra.imports.order.profile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import market.sourcing.infra.imports.csv.Blanks;

/**
 * A record that names columns, with the place of each column of a profile.
 *
 * @param width how many columns it names
 * @param nameless how many delimiters at its end make
 * @param places of the profile's columns, from 0; those it does not name are absent
 * @param twice columns that it names more than once
 */
record BookHeader(int width, int nameless, Map<BookColumn, Integer> places, List<BookColumn> twice) {
    static BookHeader of(List<String> fields, Map<BookColumn, String> columns) {
        var names = fields.stream().map(BookColumn::bare).toList();
        var places = new EnumMap<BookColumn, Integer>(BookColumn.class);
        columns.forEach((column, name) -> {
            int at = names.indexOf(BookColumn.bare(name));
            if (at >= 0) {
                places.put(column, at);
            }
        });
        var twice = places.entrySet().stream()
                .filter(each -> names.lastIndexOf(names.get(each.getValue())) > each.getValue())
                .map(Map.Entry::getKey)
                .toList();
        int width = width(fields);
        return new BookHeader(width, fields.size() - width, places, twice);
    }

    /** Without the nameless columns that delimiters at its end make. */
    private static int width(List<String> fields) {
        int width = fields.size();
        while (width > 0 && Blanks.only(fields.get(width - 1))) {
            width--;
        }
        return width;
    }

    boolean namesAll(Map<BookColumn, String> columns) {
        return places.keySet().containsAll(columns.keySet());
    }

    /** By the name of the field, as a settled profile has them. */
    Map<String, Integer> byField() {
        var byField = new TreeMap<String, Integer>();
        places.forEach((column, place) -> byField.put(column.field(), place));
        return byField;
    }
}
