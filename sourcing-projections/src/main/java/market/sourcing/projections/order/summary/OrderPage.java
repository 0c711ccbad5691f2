package market.sourcing.projections.order.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next null on the last page */
public record OrderPage(List<OrderSummary> items, @Nullable OrderCursor next) {
    public OrderPage {
        items = List.copyOf(items);
    }
}
