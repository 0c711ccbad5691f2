package market.sourcing.projections.sales.report;

import static com.mongodb.client.model.Indexes.ascending;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import market.sourcing.domain.order.event.OrderUndone;
import market.sourcing.domain.returns.event.UnitsRefunded;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Books every sale and return in four reports. A row is one document that holds its months, so that an order of twenty
 * lines touches some twenty small documents, and those of busy rows are written once a batch.
 */
public final class SalesReportProjector implements Projector<SalesRow> {
    public static final View<SalesRow> VIEW =
            new View<>("sales_report", 3, SalesRow.class, List.of(ascending("report", "row")));

    @Override
    public View<SalesRow> view() {
        return VIEW;
    }

    @Override
    public Collection<String> touches(Object event) {
        return Sale.of(event, Map.of()).map(SalesReportProjector::rows).orElse(List.of());
    }

    private static Collection<String> rows(Sale sale) {
        var rows = new LinkedHashSet<String>();
        sale.lines().forEach(line -> rows.add(id(sale, SalesBy.LISTING, line.listingId())));
        rows.add(id(sale, SalesBy.BUYER, sale.buyerId()));
        rows.add(id(sale, SalesBy.COUNTRY, sale.country()));
        rows.add(id(sale, SalesBy.MONTH, RowId.EVERY_MONTH));
        return rows;
    }

    private static String id(Sale sale, SalesBy by, String key) {
        return new RowId(sale.factoryId(), by, key, sale.currency()).toString();
    }

    @Override
    public Map<String, Long> counts(Object event) {
        return event instanceof UnitsRefunded refund && refund.sale() != null
                ? RefundMemory.counts(refund, refund.sale())
                : Map.of();
    }

    @Override
    public Set<String> recalls(Object event) {
        return event instanceof OrderUndone end ? RefundMemory.keys(end) : Set.of();
    }

    @Override
    public SalesRow fold(@Nullable SalesRow before, String id, Recorded recorded) {
        return fold(before, id, recorded, Map.of());
    }

    @Override
    public SalesRow fold(@Nullable SalesRow before, String id, Recorded recorded, Map<String, Long> recalled) {
        var sale = Sale.of(recorded.event(), recalled)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Not a sale: " + recorded.event().getClass()));
        var row = RowId.parse(id);
        var was = before == null
                ? new SalesRow(id, row.report(), row.row(), row.key(), row.currency(), null, List.of())
                : before;
        var lines = row.by() == SalesBy.LISTING
                ? sale.lines().stream()
                        .filter(line -> line.listingId().equals(row.key()))
                        .toList()
                : sale.lines();
        var more = MonthSales.of(
                sale.month(recorded.at()),
                sale.returned(),
                lines.stream().mapToLong(Sale.Line::units).sum(),
                lines.stream().map(line -> BigDecimal.valueOf(line.minor())).reduce(BigDecimal.ZERO, BigDecimal::add));
        return was.plus(row.by() == SalesBy.LISTING ? lines.getLast().title() : null, more);
    }
}
