package market.sourcing.domain.correction;

/** Identifies what was corrected of one order or factory: {@code correction-} and its id. */
public record CorrectionId(String value) {
    private static final String PREFIX = "correction-";

    /** @param subject the id of an order or a factory */
    public static CorrectionId of(String subject) {
        return new CorrectionId(PREFIX + subject);
    }

    @Override
    public String toString() {
        return value;
    }
}
