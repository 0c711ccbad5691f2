package market.sourcing.domain.shared;

/** Identifies attempts to pay. Shape: {@code payment-} and 1 to 80 letters, digits or hyphens. */
public record PaymentId(String value) {
    public static final String PREFIX = "payment-";

    public PaymentId {
        Ids.check(value, PREFIX);
    }

    @Override
    public String toString() {
        return value;
    }
}
