package market.sourcing.domain.shared;

/** Identifies people to whom agents have goods sent. Shape: {@code consignee-} and 1 to 80 letters, digits or hyphens. */
public record ConsigneeId(String value) {
    public static final String PREFIX = "consignee-";

    public ConsigneeId {
        Ids.check(value, PREFIX);
    }

    @Override
    public String toString() {
        return value;
    }
}
