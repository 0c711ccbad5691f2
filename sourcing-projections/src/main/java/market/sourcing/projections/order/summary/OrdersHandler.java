package market.sourcing.projections.order.summary;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import market.sourcing.projections.view.Views;
import org.bson.conversions.Bson;

/** Reads orders; whose orders the caller may see is for the caller to decide. */
public record OrdersHandler(Views views) {
    public Optional<OrderSummary> handle(FindOrder query) {
        return views.documents(OrderSummaryProjector.VIEW).byId(query.orderId());
    }

    public OrderPage handle(ListOrders query) {
        var found = views.documents(OrderSummaryProjector.VIEW)
                .find(and(conditions(query)))
                .sort(query.order() == ListOrders.Order.NEWEST_FIRST ? descending("placed") : ascending("placed"))
                .limit(query.size() + 1)
                .list();
        if (found.size() <= query.size()) {
            return new OrderPage(found, null);
        }
        var items = found.subList(0, query.size());
        return new OrderPage(items, new OrderCursor(items.getLast().placed()));
    }

    public List<OrderSummary> handle(FindOrdersOfListing query) {
        return views.documents(OrderSummaryProjector.VIEW)
                .find(and(
                        eq("terms.factoryId", query.factoryId()),
                        eq("terms.lines.listingId", query.listingId()),
                        in("state", OrderState.BEFORE_HAND_OVER)))
                .sort(ascending("placed"))
                .list();
    }

    private static List<Bson> conditions(ListOrders query) {
        var conditions = new ArrayList<Bson>();
        var field = query.party().field();
        if (field != null) {
            conditions.add(eq(field, query.id()));
        }
        if (query.state() != null) {
            conditions.add(eq("state", query.state().name()));
        }
        var after = query.after();
        if (after != null) {
            conditions.add(
                    query.order() == ListOrders.Order.NEWEST_FIRST
                            ? lt("placed", after.placed())
                            : gt("placed", after.placed()));
        }
        return conditions;
    }
}
