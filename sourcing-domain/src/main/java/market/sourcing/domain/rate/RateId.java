package market.sourcing.domain.rate;

/** Identifies rates of exchange: there is one for each pair of currencies, such as rate-CNY-VND. */
public record RateId(String value) {
    private static final String PREFIX = "rate-";

    public static RateId of(CurrencyPair pair) {
        return new RateId(PREFIX + pair.name());
    }

    @Override
    public String toString() {
        return value;
    }
}
