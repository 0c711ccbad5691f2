package market.sourcing.projections.sales.report;

import java.math.BigDecimal;

/**
 * What was sold and taken back in one month.
 *
 * @param month of UTC, such as 2011-03
 * @param soldMinor whole minor units of the row's currency, exact beyond what a long holds
 */
public record MonthSales(
        String month, long soldUnits, BigDecimal soldMinor, long returnedUnits, BigDecimal returnedMinor) {
    MonthSales plus(MonthSales other) {
        return new MonthSales(
                month,
                Math.addExact(soldUnits, other.soldUnits),
                soldMinor.add(other.soldMinor),
                Math.addExact(returnedUnits, other.returnedUnits),
                returnedMinor.add(other.returnedMinor));
    }

    static MonthSales of(String month, boolean returned, long units, BigDecimal minor) {
        return returned
                ? new MonthSales(month, 0, BigDecimal.ZERO, units, minor)
                : new MonthSales(month, units, minor, 0, BigDecimal.ZERO);
    }
}
