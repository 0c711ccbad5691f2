package market.sourcing.projections.order.summary;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static market.sourcing.projections.fold.DocumentMissing.required;

import java.util.Collection;
import java.util.List;
import market.sourcing.domain.order.event.DeliveryDecided;
import market.sourcing.domain.order.event.DeliveryDenied;
import market.sourcing.domain.order.event.DeliveryShown;
import market.sourcing.domain.order.event.GoodsShownMade;
import market.sourcing.domain.order.event.HandOverVoided;
import market.sourcing.domain.order.event.OrderCancelled;
import market.sourcing.domain.order.event.OrderClosedReversed;
import market.sourcing.domain.order.event.OrderClosedUnpaid;
import market.sourcing.domain.order.event.OrderCompleted;
import market.sourcing.domain.order.event.OrderEvent;
import market.sourcing.domain.order.event.OrderHandedOver;
import market.sourcing.domain.order.event.OrderPaid;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.PastOrderRecorded;
import market.sourcing.domain.order.event.PastReturnRecorded;
import market.sourcing.domain.order.event.ReceiptAsked;
import market.sourcing.domain.order.event.ReceiptConfirmed;
import market.sourcing.domain.order.event.RemainderLeft;
import market.sourcing.domain.order.event.RemainderReturned;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.UnitsClaimed;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Folds an order's events. */
public final class OrderSummaryProjector implements Projector<OrderSummary> {
    public static final View<OrderSummary> VIEW = new View<>(
            "order_summary",
            6,
            OrderSummary.class,
            List.of(
                    newestOf("buyerId"),
                    newestOf("terms.factoryId"),
                    newestOf("terms.factoryOwnerId"),
                    inStateOf("buyerId"),
                    inStateOf("terms.factoryOwnerId"),
                    compoundIndex(ascending("state"), descending("placed"))));

    private static Bson newestOf(String party) {
        return compoundIndex(ascending(party), descending("placed"));
    }

    private static Bson inStateOf(String party) {
        return compoundIndex(ascending(party), ascending("state"), descending("placed"));
    }

    @Override
    public View<OrderSummary> view() {
        return VIEW;
    }

    @Override
    public Collection<String> touches(Object event) {
        return switch (event) {
            case OrderEvent about -> List.of(about.orderId());
            case UnitsClaimed claimed -> List.of(claimed.orderId());
            case CaseClosed closed -> List.of(closed.orderId());
            default -> List.of();
        };
    }

    @Override
    public OrderSummary fold(@Nullable OrderSummary before, String id, Recorded recorded) {
        return switch (recorded.event()) {
            case OrderEvent event -> fold(before, id, event, recorded);
            case UnitsClaimed claimed -> new OrderDraft(required(before, id, claimed), recorded).claimed(claimed);
            case CaseClosed closed -> new OrderDraft(required(before, id, closed), recorded).settled(closed);
            default ->
                throw new IllegalArgumentException(
                        "Not about orders: " + recorded.event().getClass());
        };
    }

    private static OrderSummary fold(@Nullable OrderSummary before, String id, OrderEvent event, Recorded recorded) {
        if (event instanceof OrderPlaced placed) {
            return OrderDraft.placed(placed, recorded);
        }
        if (event instanceof PastOrderRecorded past) {
            return PastOrders.summary(past, recorded);
        }
        var draft = new OrderDraft(required(before, id, event), recorded);
        return switch (event) {
            case OrderPlaced placed -> OrderDraft.placed(placed, recorded);
            case OrderPaid paid -> draft.paid(paid);
            case OrderHandedOver handed -> draft.handedOver(handed);
            case HandOverVoided _ -> draft.waitsAgain();
            case ReceiptAsked asked -> draft.asked(asked);
            case GoodsShownMade made -> draft.shown(made.evidence());
            case DeliveryShown shown -> draft.shown(shown);
            case DeliveryDenied denied -> draft.denied(denied);
            case DeliveryDecided _ -> draft.decided();
            case OrderCancelled cancelled -> draft.cancelled(cancelled);
            case OrderClosedUnpaid _ -> draft.over(OrderState.CLOSED_UNPAID);
            case OrderClosedReversed closed -> draft.reversed(closed);
            case RemainderLeft _, RemainderReturned _ -> draft.over(draft.was().state());
            case ReceiptConfirmed _, OrderCompleted _ -> draft.over(OrderState.COMPLETED);
            case PastOrderRecorded past -> PastOrders.summary(past, recorded);
            case PastReturnRecorded returned -> PastOrders.changed(draft.was(), returned, recorded);
        };
    }
}
