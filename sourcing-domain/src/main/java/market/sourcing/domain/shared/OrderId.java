package market.sourcing.domain.shared;

/** Identifies orders. Shape: {@code order-} and 1 to 80 letters, digits or hyphens. */
public record OrderId(String value) {
    public static final String PREFIX = "order-";

    public OrderId {
        Ids.check(value, PREFIX);
    }

    @Override
    public String toString() {
        return value;
    }
}
