package market.sourcing.domain.shared;

/** Identifies a person or service that may act: a buyer, a factory's owner, an operator. Shape: {@code account-} and 1 to 80 letters, digits or hyphens. */
public record AccountId(String value) {
    public static final String PREFIX = "account-";

    public AccountId {
        Ids.check(value, PREFIX);
    }

    @Override
    public String toString() {
        return value;
    }
}
