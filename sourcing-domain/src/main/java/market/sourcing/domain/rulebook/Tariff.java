package market.sourcing.domain.rulebook;

import java.util.Map;
import java.util.TreeMap;

/**
 * What an amount in yuan comes to in other currencies, in round sums of about the same worth. No rates are followed: other sums
 * are another version of the rules that name them.
 */
final class Tariff {
    /** Minor units for 1 yuan; KRW, JPY, VND and CLP have no decimals, KWD, BHD, OMR, JOD and TND have three. */
    private static final Map<String, Long> YUAN = Map.ofEntries(
            Map.entry("CNY", 100L),
            Map.entry("AED", 50L),
            Map.entry("AUD", 20L),
            Map.entry("BHD", 50L),
            Map.entry("BRL", 80L),
            Map.entry("CAD", 20L),
            Map.entry("CHF", 12L),
            Map.entry("CLP", 130L),
            Map.entry("CZK", 320L),
            Map.entry("DKK", 100L),
            Map.entry("EUR", 14L),
            Map.entry("GBP", 12L),
            Map.entry("HKD", 110L),
            Map.entry("HUF", 5_000L),
            Map.entry("IDR", 220_000L),
            Map.entry("INR", 1_200L),
            Map.entry("JOD", 100L),
            Map.entry("JPY", 20L),
            Map.entry("KRW", 200L),
            Map.entry("KWD", 40L),
            Map.entry("MXN", 260L),
            Map.entry("MYR", 60L),
            Map.entry("NOK", 140L),
            Map.entry("NZD", 24L),
            Map.entry("OMR", 50L),
            Map.entry("PHP", 800L),
            Map.entry("PLN", 50L),
            Map.entry("SAR", 50L),
            Map.entry("SEK", 140L),
            Map.entry("SGD", 18L),
            Map.entry("THB", 480L),
            Map.entry("TND", 420L),
            Map.entry("TWD", 440L),
            Map.entry("USD", 14L),
            Map.entry("VND", 3_600L),
            Map.entry("ZAR", 250L));

    private Tariff() {}

    /** In minor units by ISO 4217 code. */
    static Map<String, Long> of(int yuan) {
        var amounts = new TreeMap<String, Long>();
        YUAN.forEach((currency, one) -> amounts.put(currency, Math.multiplyExact(one, (long) yuan)));
        return amounts;
    }

    static Map<String, DeliveryRules.Bounds> between(int least, int most) {
        var bounds = new TreeMap<String, DeliveryRules.Bounds>();
        var mosts = of(most);
        of(least)
                .forEach((currency, minor) ->
                        bounds.put(currency, new DeliveryRules.Bounds(minor, mosts.getOrDefault(currency, minor))));
        return bounds;
    }
}
