package market.sourcing.domain.shared;

import java.util.List;
import java.util.Optional;

/**
 * The quantities in which a thing can be ordered: the multiples, counted from 0, that reach the minimum. A minimum that is
 * no multiple itself begins at the next one.
 */
public record ValidQuantities(Quantity minimum, Quantity multiple) {
    public ValidQuantities {
        if (multipleAtOrAbove(minimum.units(), multiple.units()) > Quantity.MOST) {
            throw Refused.invalid("orderMultiple", "No quantity reaches the minimum in whole multiples.");
        }
    }

    public boolean contains(Quantity quantity) {
        return reachesMinimum(quantity) && isMultiple(quantity);
    }

    public boolean reachesMinimum(Quantity quantity) {
        return quantity.compareTo(minimum) >= 0;
    }

    public boolean isMultiple(Quantity quantity) {
        return quantity.units() % multiple.units() == 0;
    }

    public Quantity least() {
        return new Quantity((int) multipleAtOrAbove(minimum.units(), multiple.units()));
    }

    /** The greatest valid quantity that is not more than so many; empty when there is none. */
    public Optional<Quantity> greatestUpTo(int units) {
        int whole = units - units % multiple.units();
        return whole >= least().units() ? Optional.of(new Quantity(whole)) : Optional.empty();
    }

    /** The one or two valid quantities around this one, rising; the quantity alone when it is valid itself. */
    public List<Quantity> nearestTo(Quantity quantity) {
        if (contains(quantity)) {
            return List.of(quantity);
        }
        if (quantity.compareTo(least()) < 0) {
            return List.of(least());
        }
        var above = multipleAtOrAbove(quantity.units(), multiple.units());
        var below = new Quantity((int) (above - multiple.units()));
        return above > Quantity.MOST ? List.of(below) : List.of(below, new Quantity((int) above));
    }

    private static long multipleAtOrAbove(long units, long multiple) {
        return (units + multiple - 1) / multiple * multiple;
    }
}
