package market.sourcing.projections.sales.report;

/**
 * What was sold and taken back in one month.
 *
 * @param month of UTC, such as 2011-03
 * @param soldMinor minor units of the row's currency
 */
public record MonthSales(String month, long soldUnits, long soldMinor, long returnedUnits, long returnedMinor) {
    MonthSales plus(MonthSales other) {
        return new MonthSales(
                month,
                soldUnits + other.soldUnits,
                soldMinor + other.soldMinor,
                returnedUnits + other.returnedUnits,
                returnedMinor + other.returnedMinor);
    }

    static MonthSales of(String month, boolean returned, long units, long minor) {
        return returned ? new MonthSales(month, 0, 0, units, minor) : new MonthSales(month, units, minor, 0, 0);
    }
}
