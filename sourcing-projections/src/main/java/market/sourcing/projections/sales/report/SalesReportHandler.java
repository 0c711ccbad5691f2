package market.sourcing.projections.sales.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import market.sourcing.projections.view.Views;
import org.bson.conversions.Bson;

/** Reads reports of sales; whose the caller may see is for the caller to decide. */
public record SalesReportHandler(Views views) {
    public SalesPage handle(ReportSales query) {
        return query.by() == SalesBy.MONTH ? byMonth(query) : byKey(query);
    }

    private SalesPage byKey(ReportSales query) {
        var conditions = new ArrayList<>(inRange(query));
        conditions.add(inReport(query));
        var after = query.after();
        if (after != null) {
            conditions.add(gt("row", after.row()));
        }
        var found = views
                .documents(SalesReportProjector.VIEW)
                .find(and(conditions))
                .sort(ascending("row"))
                .limit(query.size() + 1)
                .list()
                .stream()
                .map(row -> figure(row, query))
                .toList();
        return SalesPage.of(found, query.size());
    }

    private static SalesFigure figure(SalesRow row, ReportSales query) {
        return SalesFigure.of(
                row.key(),
                row.label(),
                row.currency(),
                row.months().stream()
                        .filter(month -> query.covers(month.month()))
                        .toList());
    }

    /** One document a currency holds all months of a factory: they are few. */
    private SalesPage byMonth(ReportSales query) {
        var after = query.after();
        var found = views.documents(SalesReportProjector.VIEW).find(inReport(query)).list().stream()
                .flatMap(SalesReportHandler::months)
                .filter(figure -> query.covers(figure.key()))
                .filter(figure -> after == null || figure.row().compareTo(after.row()) > 0)
                .sorted(Comparator.comparing(SalesFigure::row))
                .limit(query.size() + 1L)
                .toList();
        return SalesPage.of(found, query.size());
    }

    private static Stream<SalesFigure> months(SalesRow row) {
        return row.months().stream().map(month -> SalesFigure.of(month.month(), null, row.currency(), List.of(month)));
    }

    private static Bson inReport(ReportSales query) {
        return eq("report", RowId.report(query.factory().value(), query.by()));
    }

    private static List<Bson> inRange(ReportSales query) {
        if (query.isUnbounded()) {
            return List.of();
        }
        var from = query.from();
        var to = query.to();
        var within = new ArrayList<Bson>();
        if (from != null) {
            within.add(gte("month", from.toString()));
        }
        if (to != null) {
            within.add(lte("month", to.toString()));
        }
        return List.of(elemMatch("months", and(within)));
    }
}
