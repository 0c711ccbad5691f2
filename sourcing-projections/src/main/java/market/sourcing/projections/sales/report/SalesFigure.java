package market.sourcing.projections.sales.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a report comes to over the months that were asked for.
 *
 * @param key a listing's or account's id, a country, or a month such as 2011-03
 * @param label a listing's title; else null
 * @param soldMinor whole minor units of the currency
 */
public record SalesFigure(
        String key,
        @Nullable String label,
        String currency,
        long soldUnits,
        BigDecimal soldMinor,
        long returnedUnits,
        BigDecimal returnedMinor) {
    static SalesFigure of(String key, @Nullable String label, String currency, List<MonthSales> months) {
        return new SalesFigure(
                key,
                label,
                currency,
                months.stream().mapToLong(MonthSales::soldUnits).sum(),
                sum(months, MonthSales::soldMinor),
                months.stream().mapToLong(MonthSales::returnedUnits).sum(),
                sum(months, MonthSales::returnedMinor));
    }

    private static BigDecimal sum(List<MonthSales> months, Function<MonthSales, BigDecimal> side) {
        return months.stream().map(side).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public long netUnits() {
        return soldUnits - returnedUnits;
    }

    public BigDecimal netMinor() {
        return soldMinor.subtract(returnedMinor);
    }

    String row() {
        return RowId.row(key, currency);
    }
}
