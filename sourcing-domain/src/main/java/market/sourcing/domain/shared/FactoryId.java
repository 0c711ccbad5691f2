package market.sourcing.domain.shared;

/** Identifies factories. Shape: {@code factory-} and 1 to 80 letters, digits or hyphens. */
public record FactoryId(String value) {
    public static final String PREFIX = "factory-";

    public FactoryId {
        Ids.check(value, PREFIX);
    }

    @Override
    public String toString() {
        return value;
    }
}
