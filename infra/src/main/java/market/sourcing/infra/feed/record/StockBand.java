package market.sourcing.infra.feed.record;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * How many pieces can be ordered at least, in steps of 1, 2 and 5: the exact number changes with every order, and nobody abroad can
 * act upon that, while what is said here can be promised to a customer.
 */
public final class StockBand {
    private static final NavigableSet<Integer> BOUNDS =
            new TreeSet<>(List.of(0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000));

    private StockBand() {}

    /** Returns the largest bound that is not above it. */
    public static int atLeast(int units) {
        var bound = BOUNDS.floor(units);
        return bound == null ? 0 : bound;
    }
}
