package market.sourcing.domain.shared;

import java.util.Map;

/** A number of pieces, 1 to 10,000,000. */
public record Quantity(int units) implements Comparable<Quantity> {
    public static final int MOST = 10_000_000;

    public Quantity {
        if (units < 1 || units > MOST) {
            throw new Refused(
                    RefusalCode.INVALID_VALUE,
                    "A quantity is 1 to 10,000,000 pieces.",
                    Map.of("field", "quantity", "least", 1, "most", MOST));
        }
    }

    @Override
    public int compareTo(Quantity other) {
        return Integer.compare(units, other.units);
    }
}
