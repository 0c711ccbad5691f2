package market.sourcing.api.pool.feed.schemaorg;

import org.jspecify.annotations.Nullable;

/** Amounts with their units, by the common codes of UN/CEFACT Recommendation 20, which {@code unitCode} asks for. */
final class Quantities {
    private static final String PIECE = "C62";
    private static final String GRAM = "GRM";
    private static final String HOUR = "HUR";

    private Quantities() {}

    static @Nullable Thing grams(@Nullable Integer grams) {
        return grams == null ? null : of(GRAM).with("value", grams);
    }

    static Thing hoursAtMost(long hours) {
        return of(HOUR).with("maxValue", hours);
    }

    static Thing piecesAtLeast(int pieces) {
        return of(PIECE).with("minValue", pieces);
    }

    /** @param most null where there is no end */
    static Thing pieces(int least, @Nullable Integer most) {
        return piecesAtLeast(least).with("maxValue", most);
    }

    private static Thing of(String unit) {
        return Thing.of("QuantitativeValue").with("unitCode", unit);
    }
}
