package market.sourcing.domain.factory;

import java.util.Set;
import market.sourcing.domain.shared.Destination;
import market.sourcing.domain.shared.InOrder;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What sending goods to some regions costs: a fee for the first grams, a fee for every further step begun.
 *
 * @param regions ISO 3166 codes, or {@value #ELSEWHERE} for all that no other zone names; 1 to 300
 * @param firstGrams 1 to 1,000,000
 * @param furtherGrams 1 to 1,000,000
 * @param freeFrom the goods' amount from which the factory bears the freight, or null when it never does
 */
public record FreightZone(
        Set<String> regions,
        int firstGrams,
        Money firstFee,
        int furtherGrams,
        Money furtherFee,
        @Nullable Money freeFrom) {
    public static final String ELSEWHERE = "*";
    private static final int MOST_REGIONS = 300;
    private static final int MOST_GRAMS = 1_000_000;

    public FreightZone {
        if (regions.isEmpty() || regions.size() > MOST_REGIONS) {
            throw Refused.invalid("regions", "A freight zone names 1 to 300 regions.");
        }
        regions.forEach(FreightZone::region);
        regions = InOrder.copy(regions);
        mustBeGrams("firstGrams", firstGrams);
        mustBeGrams("furtherGrams", furtherGrams);
        mustNotBeNegative("firstFee", firstFee);
        mustNotBeNegative("furtherFee", furtherFee);
        if (freeFrom != null) {
            mustNotBeNegative("freeFrom", freeFrom);
        }
    }

    /**
     * A region as a zone names it.
     *
     * @throws Refused {@link market.sourcing.domain.shared.RefusalCode#INVALID_VALUE}
     */
    public static String region(String code) {
        return code.equals(ELSEWHERE) ? code : new Destination(code).code();
    }

    private static void mustBeGrams(String field, int grams) {
        if (grams < 1 || grams > MOST_GRAMS) {
            throw Refused.invalid(field, "A weight here is 1 to 1,000,000 grams.");
        }
    }

    private static void mustNotBeNegative(String field, Money fee) {
        if (fee.minor() < 0) {
            throw Refused.invalid(field, "This amount is 0 or more.");
        }
    }

    /**
     * What goods of this weight and amount cost to send; goods that weigh nothing cost nothing.
     *
     * @param grams 0 or more
     */
    Money fee(long grams, Money goods) {
        if (grams == 0 || (freeFrom != null && goods.minor() >= freeFrom.minor())) {
            return Money.zero(firstFee.currency());
        }
        var further = Math.max(0, grams - firstGrams);
        var steps = (further + furtherGrams - 1) / furtherGrams;
        return firstFee.plus(furtherFee.times(steps));
    }
}
