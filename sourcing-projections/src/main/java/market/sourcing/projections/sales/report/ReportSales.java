package market.sourcing.projections.sales.report;

import java.time.YearMonth;
import java.util.Map;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Asks what a factory sold and took back.
 *
 * @param from the first month of UTC that counts, or null from the beginning
 * @param to the last month of UTC that counts, or null to the end
 * @param size 1 to 100
 * @param after where the page before ended, or null for the first page
 */
public record ReportSales(
        FactoryId factory,
        SalesBy by,
        @Nullable YearMonth from,
        @Nullable YearMonth to,
        int size,
        @Nullable SalesCursor after) {
    public static final int MOST = 100;

    /** @throws Refused {@link RefusalCode#INVALID_VALUE} */
    public ReportSales {
        if (size < 1 || size > MOST) {
            throw new Refused(
                    RefusalCode.INVALID_VALUE,
                    "A page has 1 to 100 items.",
                    Map.of("field", "size", "least", 1, "most", MOST));
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw Refused.invalid("to", "The last month is not before the first.");
        }
    }

    boolean isUnbounded() {
        return from == null && to == null;
    }

    boolean covers(String month) {
        return (from == null || month.compareTo(from.toString()) >= 0)
                && (to == null || month.compareTo(to.toString()) <= 0);
    }
}
