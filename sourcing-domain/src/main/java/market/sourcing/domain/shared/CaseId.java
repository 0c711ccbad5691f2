package market.sourcing.domain.shared;

/** Identifies return cases. Shape: {@code case-} and 1 to 80 letters, digits or hyphens. */
public record CaseId(String value) {
    public static final String PREFIX = "case-";

    public CaseId {
        Ids.check(value, PREFIX);
    }

    @Override
    public String toString() {
        return value;
    }
}
