package market.sourcing.api.body;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists whose entries say how many of one line of an order: at most one entry a line. */
public final class CountedLines {
    private static final String FIELD = "lines";
    /** An order has no more. */
    private static final int MOST = 200;

    private CountedLines() {}

    /** One entry as it was sent. */
    public interface Entry {
        /** The line's number in the order, from 1. */
        @Nullable
        Integer line();

        @Nullable
        Integer count();
    }

    /**
     * What could be read of them; what could not be is in the errors.
     *
     * @param least entries
     * @param count the field's name for how many
     */
    public static <E extends Entry, T> List<T> read(
            List<@Nullable E> raw, int least, String count, FieldErrors fields, Function<E, T> make) {
        if (raw.size() < least || raw.size() > MOST) {
            fields.add(FIELD, "INVALID_VALUE", "These are " + least + " to " + MOST + " lines.");
            return List.of();
        }
        var lines = new ArrayList<T>();
        var seen = new HashSet<Integer>();
        for (int at = 0; at < raw.size(); at++) {
            var one = raw.get(at);
            if (one != null && isWhole(FIELD + "[" + at + "]", one, count, seen, fields)) {
                lines.add(make.apply(one));
            }
        }
        return lines;
    }

    private static boolean isWhole(String at, Entry one, String count, Set<Integer> seen, FieldErrors fields) {
        atLeastOne(at + ".line", one.line(), fields);
        atLeastOne(at + "." + count, one.count(), fields);
        if (one.line() != null && !seen.add(one.line())) {
            fields.add(at + ".line", "LINE_REPEATED", "Each line is named once.");
        }
        return !fields.isFaulty(at);
    }

    private static void atLeastOne(String field, @Nullable Integer number, FieldErrors fields) {
        fields.required(field, number);
        if (number != null && number < 1) {
            fields.add(field, "INVALID_VALUE", "This is at least 1.");
        }
    }
}
