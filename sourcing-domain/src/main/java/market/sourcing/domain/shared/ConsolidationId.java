package market.sourcing.domain.shared;

/** Identifies consolidations. Shape: {@code consolidation-} and 1 to 80 letters, digits or hyphens. */
public record ConsolidationId(String value) {
    public static final String PREFIX = "consolidation-";

    public ConsolidationId {
        Ids.check(value, PREFIX);
    }

    @Override
    public String toString() {
        return value;
    }
}
