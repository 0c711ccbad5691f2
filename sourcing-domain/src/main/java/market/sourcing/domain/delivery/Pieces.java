package market.sourcing.domain.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import market.sourcing.domain.delivery.event.Content;

/** Pieces of an order, line by line: sums and differences, without lines of which there are none. */
public final class Pieces {
    private Pieces() {}

    public static List<Content> plus(List<Content> some, List<Content> others) {
        return sum(some, others, 1);
    }

    /** Of a line never fewer than none. */
    public static List<Content> minus(List<Content> some, List<Content> others) {
        return sum(some, others, -1);
    }

    /** What both have. */
    public static List<Content> common(List<Content> some, List<Content> others) {
        return minus(some, minus(some, others));
    }

    private static List<Content> sum(List<Content> some, List<Content> others, int sign) {
        var byLine = new TreeMap<Integer, Integer>();
        some.forEach(it -> byLine.merge(it.line(), it.quantity(), Math::addExact));
        others.forEach(it -> byLine.merge(it.line(), sign * it.quantity(), Math::addExact));
        var sum = new ArrayList<Content>();
        byLine.forEach((line, quantity) -> {
            if (quantity > 0) {
                sum.add(new Content(line, quantity));
            }
        });
        return List.copyOf(sum);
    }
}
