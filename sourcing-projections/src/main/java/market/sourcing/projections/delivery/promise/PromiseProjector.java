package market.sourcing.projections.delivery.promise;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static market.sourcing.projections.fold.DocumentMissing.required;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import market.sourcing.domain.delivery.event.DeliveryEvent;
import market.sourcing.domain.delivery.event.PromiseStarted;
import market.sourcing.domain.escrow.event.CompensationPaid;
import market.sourcing.domain.escrow.event.CompensationRestored;
import market.sourcing.domain.escrow.event.CompensationTakenBack;
import market.sourcing.projections.board.Board;
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;
import org.jspecify.annotations.Nullable;

/** Folds a promise's events and the compensations that were paid for it. */
public final class PromiseProjector implements Projector<OrderPromise> {
    public static final View<OrderPromise> VIEW = new View<>(
            "delivery_promise",
            2,
            OrderPromise.class,
            Stream.concat(
                            Board.indexes().stream(),
                            Stream.of(
                                    descending(PromisesHandler.MISSED_AT, "_id"),
                                    ascending(PromisesHandler.OPEN_UNTIL, "_id"),
                                    ascending(TouchedPromisesHandler.DUE_AT, "_id")))
                    .toList());

    @Override
    public View<OrderPromise> view() {
        return VIEW;
    }

    @Override
    public Collection<String> touches(Object event) {
        return switch (event) {
            case DeliveryEvent promise -> List.of(promise.orderId());
            case CompensationPaid paid -> List.of(paid.orderId());
            case CompensationRestored again -> List.of(again.orderId());
            case CompensationTakenBack back -> List.of(back.orderId());
            default -> List.of();
        };
    }

    @Override
    public OrderPromise fold(@Nullable OrderPromise before, String id, Recorded recorded) {
        var event = recorded.event();
        if (event instanceof PromiseStarted started) {
            return started(started, recorded);
        }
        var was = required(before, id, event);
        var draft = new PromiseDraft(was);
        var version = was.version();
        switch (event) {
            case DeliveryEvent promise -> {
                draft.apply(promise);
                version = recorded.sequence();
            }
            case CompensationPaid paid -> draft.add(Payment.of(paid, recorded));
            case CompensationRestored again -> draft.add(Payment.of(again, recorded));
            case CompensationTakenBack back -> draft.add(Payment.of(back, recorded));
            default -> throw new IllegalArgumentException("Not about promises: " + event.getClass());
        }
        return draft.at(version, recorded.position());
    }

    private static OrderPromise started(PromiseStarted event, Recorded recorded) {
        var times = new PromiseTimes(
                Instants.stored(event.startedAt()),
                Instants.stored(event.dueAt()),
                Instants.stored(event.overdueAt()),
                null,
                null);
        return new OrderPromise(
                event.orderId(),
                recorded.sequence(),
                event.promiseId(),
                event.buyerId(),
                event.factoryId(),
                event.factoryOwnerId(),
                event.dispatchPromise(),
                event.currency(),
                event.goods(),
                PromiseState.RUNNING,
                times,
                false,
                event.calendar(),
                event.deliveryRules(),
                List.of(),
                null,
                List.of(),
                null,
                null,
                OrderPromise.turn(PromiseState.RUNNING, times),
                recorded.position());
    }
}
