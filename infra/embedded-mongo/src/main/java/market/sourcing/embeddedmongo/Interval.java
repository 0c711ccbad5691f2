package market.sourcing.embeddedmongo;

/** A range of index keys. Operators such as {@code $gt} compare within one type, so each end lies in a type. */
record Interval(Object from, boolean fromIncluded, Object to, boolean toIncluded) {
    static Interval point(Object key) {
        return new Interval(key, true, key, true);
    }

    static Interval above(Object key, boolean included) {
        return new Interval(key, included, new TypeFloor(ValueOrder.rank(key) + 1), false);
    }

    static Interval below(Object key, boolean included) {
        return new Interval(new TypeFloor(ValueOrder.rank(key)), false, key, included);
    }

    /** Negative below the interval, 0 inside, positive above. */
    int side(Object key) {
        int afterFrom = ValueOrder.ASCENDING.compare(key, from);
        if (afterFrom < 0 || (afterFrom == 0 && !fromIncluded)) {
            return -1;
        }
        int afterTo = ValueOrder.ASCENDING.compare(key, to);
        return afterTo > 0 || (afterTo == 0 && !toIncluded) ? 1 : 0;
    }

    /** What is in both. When that is nothing the ends are inverted, and every key is below it or above it. */
    Interval and(Interval other) {
        var lower = compareFrom(other) >= 0 ? this : other;
        var upper = compareTo(other) <= 0 ? this : other;
        return new Interval(lower.from, lower.fromIncluded, upper.to, upper.toIncluded);
    }

    /** The smallest interval around both. */
    Interval around(Interval other) {
        var lower = compareFrom(other) <= 0 ? this : other;
        var upper = compareTo(other) >= 0 ? this : other;
        return new Interval(lower.from, lower.fromIncluded, upper.to, upper.toIncluded);
    }

    private int compareFrom(Interval other) {
        int byKey = ValueOrder.ASCENDING.compare(from, other.from);
        return byKey != 0 ? byKey : Boolean.compare(other.fromIncluded, fromIncluded);
    }

    private int compareTo(Interval other) {
        int byKey = ValueOrder.ASCENDING.compare(to, other.to);
        return byKey != 0 ? byKey : Boolean.compare(toIncluded, other.toIncluded);
    }
}
