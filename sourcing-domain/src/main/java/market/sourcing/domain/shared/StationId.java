package market.sourcing.domain.shared;

/**
 * Identifies stations. Shape: {@code station-} and the code by which the station is called in addresses and on the screen, such as vn:
 * 1 to 20 lower-case letters, digits, and hyphens between them.
 */
public record StationId(String value) {
    public static final String PREFIX = "station-";

    private static final int LONGEST_CODE = 20;

    public StationId {
        Ids.check(value, PREFIX);
        Slug.checked("id", value.substring(PREFIX.length()), LONGEST_CODE);
    }

    /** @throws Refused {@link RefusalCode#INVALID_VALUE} naming the field {@code id} */
    public static StationId ofCode(String code) {
        return new StationId(PREFIX + Slug.checked("id", code, LONGEST_CODE));
    }

    public String code() {
        return value.substring(PREFIX.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
