package market.sourcing.projections.sales.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a report comes to over the months that were asked for.
 *
 * @param key a listing's or account's id, a country, or a month such as 2011-03
 * @param label a listing's title; else null
 * @param soldMinor minor units of the currency
 */
public record SalesFigure(
        String key,
        @Nullable String label,
        String currency,
        long soldUnits,
        long soldMinor,
        long returnedUnits,
        long returnedMinor) {
    static SalesFigure of(String key, @Nullable String label, String currency, List<MonthSales> months) {
        return new SalesFigure(
                key,
                label,
                currency,
                months.stream().mapToLong(MonthSales::soldUnits).sum(),
                months.stream().mapToLong(MonthSales::soldMinor).sum(),
                months.stream().mapToLong(MonthSales::returnedUnits).sum(),
                months.stream().mapToLong(MonthSales::returnedMinor).sum());
    }

    public long netUnits() {
        return soldUnits - returnedUnits;
    }

    public long netMinor() {
        return soldMinor - returnedMinor;
    }

    String row() {
        return RowId.row(key, currency);
    }
}
