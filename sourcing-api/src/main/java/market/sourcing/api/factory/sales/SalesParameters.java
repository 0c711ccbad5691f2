package market.sourcing.api.factory.sales;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Page;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.Refused;
import market.sourcing.projections.sales.report.ReportSales;
import market.sourcing.projections.sales.report.SalesBy;
import org.jspecify.annotations.Nullable;

/** The parameters of a report, as they were sent. */
record SalesParameters(
        @Nullable String by,
        @Nullable String from,
        @Nullable String to,
        @Nullable String size,
        @Nullable String after) {
    /** @throws market.sourcing.api.problem.ProblemException naming every faulty parameter */
    ReportSales of(FactoryId factory) {
        var errors = new FieldErrors();
        var rows = errors.required("by", by, SalesParameters::dimension);
        var first = errors.optional("from", from, text -> month("from", text));
        var last = errors.optional("to", to, text -> month("to", text));
        var pageSize = Page.size(size, errors);
        errors.throwIfAny();
        var cursor = SalesCursors.read(rows.get(), after, errors);
        var query = errors.made(
                "to",
                () -> new ReportSales(factory, rows.get(), first.get(), last.get(), pageSize.get(), cursor.get()));
        errors.throwIfAny();
        return query.get();
    }

    private static SalesBy dimension(String text) {
        return Arrays.stream(SalesBy.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("by", "A report is by listing, buyer, country or month."));
    }

    private static YearMonth month(String field, String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException notAMonth) {
            throw Refused.invalid(field, "A month is written such as 2010-12.");
        }
    }
}
