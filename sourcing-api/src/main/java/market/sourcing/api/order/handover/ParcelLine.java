package market.sourcing.api.order.handover;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.domain.delivery.event.Content;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of one line in one parcel.
 *
 * @param line its number in the order, from 1
 * @param quantity pieces, at least 1
 */
record ParcelLine(@Nullable Integer line, @Nullable Integer quantity) {
    private static final String FIELD = "lines";
    /** An order has no more. */
    private static final int MOST = 200;

    /** What could be read of them; what could not be is in the errors. */
    static List<Content> readAll(@Nullable List<@Nullable ParcelLine> raw, FieldErrors fields) {
        if (raw == null) {
            return List.of();
        }
        if (raw.isEmpty() || raw.size() > MOST) {
            fields.add(
                    FIELD, "INVALID_VALUE", "A parcel has 1 to " + MOST + " lines; left out, it has all that is left.");
            return List.of();
        }
        var contents = new ArrayList<Content>();
        var seen = new HashSet<Integer>();
        for (int at = 0; at < raw.size(); at++) {
            var one = raw.get(at);
            if (one != null) {
                one.read(FIELD + "[" + at + "]", seen, contents, fields);
            }
        }
        return contents;
    }

    private void read(String at, HashSet<Integer> seen, List<Content> contents, FieldErrors fields) {
        atLeastOne(at + ".line", line, fields);
        atLeastOne(at + ".quantity", quantity, fields);
        if (line != null && !seen.add(line)) {
            fields.add(at + ".line", "LINE_REPEATED", "Each line is named once.");
        }
        if (!fields.isFaulty(at)) {
            contents.add(new Content(Objects.requireNonNull(line), Objects.requireNonNull(quantity)));
        }
    }

    private static void atLeastOne(String field, @Nullable Integer number, FieldErrors fields) {
        fields.required(field, number);
        if (number != null && number < 1) {
            fields.add(field, "INVALID_VALUE", "This is at least 1.");
        }
    }
}
