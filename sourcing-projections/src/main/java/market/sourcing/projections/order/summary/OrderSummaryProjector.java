package market.sourcing.projections.order.summary;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import java.util.Collection;
import java.util.List;
import market.sourcing.domain.order.event.OrderEvent;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.PastOrderRecorded;
import market.sourcing.domain.order.event.PastReturnRecorded;
import market.sourcing.projections.fold.DocumentMissing;
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Folds an order's events. */
public final class OrderSummaryProjector implements Projector<OrderSummary> {
    public static final View<OrderSummary> VIEW = new View<>(
            "order_summary",
            2,
            OrderSummary.class,
            List.of(newestOf("buyerId"), newestOf("factoryId"), newestOf("factoryOwnerId")));

    private static Bson newestOf(String party) {
        return compoundIndex(ascending(party), descending("placed"));
    }

    @Override
    public View<OrderSummary> view() {
        return VIEW;
    }

    @Override
    public Collection<String> touches(Object event) {
        return event instanceof OrderEvent about ? List.of(about.orderId()) : List.of();
    }

    @Override
    public OrderSummary fold(@Nullable OrderSummary before, String id, Recorded recorded) {
        if (!(recorded.event() instanceof OrderEvent event)) {
            throw new IllegalArgumentException(
                    "Not about orders: " + recorded.event().getClass());
        }
        return switch (event) {
            case OrderPlaced placed -> placed(placed, recorded);
            case PastOrderRecorded past -> PastOrders.summary(past, recorded);
            case PastReturnRecorded returned ->
                PastOrders.changed(DocumentMissing.required(before, id, returned), returned, recorded);
        };
    }

    private static OrderSummary placed(OrderPlaced order, Recorded recorded) {
        var at = Instants.stored(recorded.at());
        return new OrderSummary(
                order.orderId(),
                recorded.sequence(),
                OrderState.PLACED,
                recorded.position(),
                order.buyerId(),
                order.factoryId(),
                order.factoryOwnerId(),
                order.currency(),
                order.lines().stream().map(OrderSummaryProjector::line).toList(),
                order.lines().stream()
                        .mapToLong(OrderPlaced.PlacedLine::quantity)
                        .sum(),
                order.totalMinor(),
                order.dispatchPromise(),
                at,
                at);
    }

    private static OrderSummary.Line line(OrderPlaced.PlacedLine line) {
        return new OrderSummary.Line(
                line.listingId(),
                line.listingVersion(),
                line.sku(),
                line.title(),
                line.quantity(),
                line.tierFrom(),
                line.unitPrice(),
                line.amountMinor());
    }
}
