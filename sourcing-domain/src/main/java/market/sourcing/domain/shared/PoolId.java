package market.sourcing.domain.shared;

/** Identifies pools. Shape: {@code pool-} and 1 to 80 letters, digits or hyphens. */
public record PoolId(String value) {
    public static final String PREFIX = "pool-";

    public PoolId {
        Ids.check(value, PREFIX);
    }

    @Override
    public String toString() {
        return value;
    }
}
