package market.sourcing.domain.shared;

/** Identifies listings. Shape: {@code listing-} and 1 to 80 letters, digits or hyphens. */
public record ListingId(String value) {
    public static final String PREFIX = "listing-";

    public ListingId {
        Ids.check(value, PREFIX);
    }

    @Override
    public String toString() {
        return value;
    }
}
