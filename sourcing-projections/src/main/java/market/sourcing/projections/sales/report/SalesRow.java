package market.sourcing.projections.sales.report;

import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One row of one factory's report, with every month it has sales in.
 *
 * @param report the factory's id, a slash, and what the report has rows for
 * @param row the key, a slash and the currency: rows are listed in its order
 * @param key a listing's or account's id, a country as it was written, or "all" in the report by month
 * @param label a listing's title as it was sold last; else null
 * @param months from early to late
 */
public record SalesRow(
        @BsonId String id,
        String report,
        String row,
        String key,
        String currency,
        @Nullable String label,
        List<MonthSales> months) {
    SalesRow plus(@Nullable String latestLabel, MonthSales more) {
        var next = new ArrayList<>(months);
        int at = 0;
        while (at < next.size() && next.get(at).month().compareTo(more.month()) < 0) {
            at++;
        }
        if (at < next.size() && next.get(at).month().equals(more.month())) {
            next.set(at, next.get(at).plus(more));
        } else {
            next.add(at, more);
        }
        return new SalesRow(id, report, row, key, currency, latestLabel, List.copyOf(next));
    }
}
