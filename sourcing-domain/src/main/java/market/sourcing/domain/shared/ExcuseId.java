package market.sourcing.domain.shared;

/** Identifies declarations of force majeure. Shape: {@code excuse-} and 1 to 80 letters, digits or hyphens. */
public record ExcuseId(String value) {
    public static final String PREFIX = "excuse-";

    public ExcuseId {
        Ids.check(value, PREFIX);
    }

    @Override
    public String toString() {
        return value;
    }
}
