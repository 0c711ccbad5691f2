package market.sourcing.domain.log;

/** Identifies what was settled of one position of the log: {@code settlement-} and the position. */
public record SettlementId(long position) {
    public static final String PREFIX = "settlement-";

    public String value() {
        return PREFIX + position;
    }

    @Override
    public String toString() {
        return value();
    }
}
