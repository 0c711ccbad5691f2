package market.sourcing.domain.shared;

/** Identifies quotes. Shape: {@code quote-} and 1 to 80 letters, digits or hyphens. */
public record QuoteId(String value) {
    public static final String PREFIX = "quote-";

    public QuoteId {
        Ids.check(value, PREFIX);
    }

    @Override
    public String toString() {
        return value;
    }
}
