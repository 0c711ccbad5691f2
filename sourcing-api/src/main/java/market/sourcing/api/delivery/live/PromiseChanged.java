package market.sourcing.api.delivery.live;

import java.time.Instant;
import market.sourcing.api.live.LiveChange;
import market.sourcing.projections.delivery.promise.OrderPromise;

/**
 * What a stream tells of one change.
 *
 * @param position of the event in the log; a board that was read before it is older
 */
record PromiseChanged(String orderId, long version, String state, Instant dueAt, long position) implements LiveChange {
    static PromiseChanged of(OrderPromise promise) {
        return new PromiseChanged(
                promise.id(),
                promise.version(),
                promise.state().name(),
                promise.times().dueAt(),
                promise.logPosition());
    }
}
