package market.sourcing.projections.sales.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next null on the last page */
public record SalesPage(List<SalesFigure> items, @Nullable SalesCursor next) {
    public SalesPage {
        items = List.copyOf(items);
    }

    /** @param found one more than the page holds, where there are more */
    static SalesPage of(List<SalesFigure> found, int size) {
        if (found.size() <= size) {
            return new SalesPage(found, null);
        }
        var items = found.subList(0, size);
        return new SalesPage(items, new SalesCursor(items.getLast().row()));
    }
}
