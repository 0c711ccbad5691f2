package market.sourcing.domain.listing;

/** The class within which the goods leave the factory, counted from payment, slowest last. */
public enum DispatchPromise {
    H24,
    H48,
    H72,
    D5,
    D7,
    D10,
    D15,
    /** made to order: the listing's own lead time in days */
    LEAD_TIME;

    /** An order is kept by its slowest goods. */
    public DispatchPromise slower(DispatchPromise other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
