package market.sourcing.projections.order.timeline;

import static market.sourcing.projections.fold.DocumentMissing.required;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import market.sourcing.domain.delivery.event.DeliveryEvent;
import market.sourcing.domain.escrow.event.EscrowEvent;
import market.sourcing.domain.order.event.OrderEvent;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.order.event.PastOrderRecorded;
import market.sourcing.domain.returns.event.CaseEvent;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;
import org.jspecify.annotations.Nullable;

/** Folds an order's events, those of its money, of its delivery promise and of its return cases. */
public final class OrderTimelineProjector implements Projector<OrderTimeline> {
    public static final View<OrderTimeline> VIEW = new View<>("order_timeline", 3, OrderTimeline.class, List.of());

    @Override
    public View<OrderTimeline> view() {
        return VIEW;
    }

    @Override
    public Collection<String> touches(Object event) {
        return switch (event) {
            case OrderEvent order -> List.of(order.orderId());
            case EscrowEvent money -> List.of(money.orderId());
            case DeliveryEvent promise -> List.of(promise.orderId());
            case CaseEvent about -> List.of(about.orderId());
            default -> List.of();
        };
    }

    @Override
    public OrderTimeline fold(@Nullable OrderTimeline before, String id, Recorded recorded) {
        return switch (recorded.event()) {
            case OrderPlaced placed -> begun(placed, placed.buyerId(), placed.terms(), recorded);
            case PastOrderRecorded past -> begun(past, past.buyerId(), past.terms(), recorded);
            case OrderEvent order -> {
                var was = required(before, id, order);
                yield with(was, recorded.sequence(), TimelineSteps.of(order, recorded));
            }
            case EscrowEvent money -> {
                var was = required(before, id, money);
                yield with(was, was.version(), TimelineSteps.of(money, recorded));
            }
            case DeliveryEvent promise -> {
                var was = required(before, id, promise);
                yield with(was, was.version(), new PromiseSteps(was, recorded).of(promise));
            }
            case CaseEvent about -> {
                var was = required(before, id, about);
                yield with(was, was.version(), TimelineSteps.of(about, recorded));
            }
            default ->
                throw new IllegalArgumentException(
                        "Not about orders: " + recorded.event().getClass());
        };
    }

    private static OrderTimeline begun(OrderEvent first, String buyerId, OrderTerms terms, Recorded recorded) {
        return new OrderTimeline(
                first.orderId(),
                recorded.sequence(),
                buyerId,
                terms.factoryOwnerId(),
                terms.currency(),
                List.of(TimelineSteps.of(first, recorded)));
    }

    private static OrderTimeline with(OrderTimeline was, long version, OrderTimeline.Step step) {
        return new OrderTimeline(
                was.id(),
                version,
                was.buyerId(),
                was.factoryOwnerId(),
                was.currency(),
                Stream.concat(was.steps().stream(), Stream.of(step)).toList());
    }
}
