package market.sourcing.projections.listing.search;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.listing.Places;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What results must meet; null asks nothing.
 *
 * @param category a slug
 * @param priceMin the least unit price of the smallest order, in the currency asked for, else in each listing's own
 * @param priceMax the highest
 * @param currency ISO 4217
 * @param moqMax the highest minimum order quantity
 * @param dispatch H24 … D15 or LEAD_TIME, exactly
 * @param label a slug
 * @param shipFrom a province, a city or both as the listing states them; case is ignored
 */
public record Criteria(
        @Nullable String category,
        @Nullable BigDecimal priceMin,
        @Nullable BigDecimal priceMax,
        @Nullable String currency,
        @Nullable Integer moqMax,
        @Nullable String dispatch,
        @Nullable String label,
        @Nullable String shipFrom) {
    public static final Criteria NONE = new Criteria(null, null, null, null, null, null, null, null);

    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000);
    private static final int DECIMALS = 4;

    /** @throws Refused {@link RefusalCode#INVALID_VALUE} */
    public Criteria {
        check("priceMin", priceMin);
        check("priceMax", priceMax);
        if (moqMax != null && moqMax < 1) {
            throw invalid("moqMax", "A quantity is at least 1.");
        }
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    List<Bson> filters() {
        var filters = new ArrayList<Bson>();
        equal(filters, "offer.category", category);
        equal(filters, "offer.currency", currency);
        equal(filters, "offer.dispatchPromise", dispatch);
        equal(filters, "offer.labels", label);
        equal(filters, "offer.places", shipFrom == null ? null : Places.place(shipFrom));
        if (priceMin != null) {
            filters.add(gte("keys.price", stored(priceMin, RoundingMode.CEILING)));
        }
        if (priceMax != null) {
            filters.add(lte("keys.price", stored(priceMax, RoundingMode.FLOOR)));
        }
        if (moqMax != null) {
            filters.add(lte("offer.minimumOrderQuantity", moqMax));
        }
        return filters;
    }

    private static void equal(List<Bson> filters, String field, @Nullable String value) {
        if (value != null) {
            filters.add(eq(field, value));
        }
    }

    private static long stored(BigDecimal price, RoundingMode rounding) {
        return price.movePointRight(DECIMALS).setScale(0, rounding).longValueExact();
    }

    private static void check(String field, @Nullable BigDecimal price) {
        if (price != null
                && (price.signum() < 0 || price.compareTo(MOST) > 0 || price.scale() > MOST.precision() * 2)) {
            throw invalid(field, "A price is 0 to 10,000,000.");
        }
    }

    private static Refused invalid(String field, String sentence) {
        return new Refused(RefusalCode.INVALID_VALUE, sentence, Map.of("field", field));
    }
}
