package market.sourcing.projections.order.summary;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import java.util.ArrayList;
import java.util.Optional;
import market.sourcing.projections.view.Views;

/** Reads orders; whose orders the caller may see is for the caller to decide. */
public final class OrdersHandler {
    private final Views views;

    public OrdersHandler(Views views) {
        this.views = views;
    }

    public Optional<OrderSummary> handle(FindOrder query) {
        return Optional.ofNullable(views.documents(OrderSummaryProjector.VIEW)
                .find(eq("_id", query.orderId()))
                .first());
    }

    public OrderPage handle(ListOrders query) {
        var whose = eq(query.party().field(), query.id());
        var after = query.after();
        var found = views.documents(OrderSummaryProjector.VIEW)
                .find(after == null ? whose : and(whose, lt("placed", after.placed())))
                .sort(descending("placed"))
                .limit(query.size() + 1)
                .into(new ArrayList<>());
        if (found.size() <= query.size()) {
            return new OrderPage(found, null);
        }
        var items = found.subList(0, query.size());
        return new OrderPage(items, new OrderCursor(items.getLast().placed()));
    }
}
