package market.sourcing.infra.imports.order.profile;

import java.time.DateTimeException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The ways to write a date in a pattern with parts in square brackets, each of which may be left out. */
final class OptionalParts {
    /** Each doubles the ways. */
    private static final int MOST = 6;

    private static final int ALL = -1;

    private OptionalParts() {}

    /** @param parts that are there, by the order in which they begin */
    record Way(String text, Set<Integer> parts) {}

    /** @throws DateTimeException where there are too many */
    static List<Way> ways(String pattern) {
        int parts = way(pattern, ALL).parts().size();
        if (parts > MOST) {
            throw new DateTimeException("Too many optional parts");
        }
        return IntStream.range(0, 1 << parts)
                .mapToObj(chosen -> way(pattern, chosen))
                .distinct()
                .toList();
    }

    /** @param chosen a bit for each part */
    private static Way way(String pattern, int chosen) {
        var text = new StringBuilder();
        var parts = new HashSet<Integer>();
        var isIn = new ArrayDeque<Boolean>(List.of(true));
        boolean quoted = false;
        int next = 0;
        for (char each : pattern.toCharArray()) {
            quoted ^= each == '\'';
            if (!quoted && each == '[') {
                boolean is = isIn.getLast() && (chosen & 1 << next) != 0;
                isIn.add(is);
                if (is) {
                    parts.add(next);
                }
                next++;
            } else if (!quoted && each == ']') {
                isIn.removeLast();
            } else if (isIn.getLast()) {
                text.append(each);
            }
        }
        return new Way(text.toString(), parts);
    }
}
