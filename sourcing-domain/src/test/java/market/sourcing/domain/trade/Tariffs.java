package market.sourcing.domain.trade;

import java.util.Map;

/** The platform's numbers, written down a second time. */
final class Tariffs {
    /** For 1 yuan, in minor units. */
    private static final Map<String, Long> YUAN =
            Map.of("KRW", 200L, "JPY", 20L, "CNY", 100L, "USD", 14L, "KWD", 40L, "BHD", 50L);

    private Tariffs() {}

    /** 5 % of late goods, ¥5 to ¥100 or as much elsewhere, at first in CNY alone. */
    static long compensation(String rules, String currency, long lateMinor) {
        var share = part(lateMinor, 5, 100);
        var yuan = YUAN.getOrDefault(currency, 0L);
        return switch (rules) {
            case "delivery-1" -> lateMinor > 0 && currency.equals("CNY") ? Math.clamp(share, 500, 10_000) : share;
            default -> Math.min(lateMinor, Math.clamp(share, 5 * yuan, 100 * yuan));
        };
    }

    /** What a factory at fault pays at most for the way back of goods. */
    static long wayBack(String rules, String currency, long goodsMinor) {
        return switch (rules) {
            case "returns-1" -> currency.equals("CNY") ? 5_000 : goodsMinor;
            default -> 50 * YUAN.getOrDefault(currency, 0L);
        };
    }

    /** The fee on goods that stay sold. */
    static long fee(long soldMinor) {
        return part(soldMinor, 1, 100);
    }

    /** What a buyer who walks away from goods made to order loses at most. */
    static long forfeit(long totalMinor) {
        return part(totalMinor, 20, 100);
    }

    /** Rounded half up. */
    static long part(long whole, long of, long all) {
        return (2 * whole * of + all) / (2 * all);
    }
}
