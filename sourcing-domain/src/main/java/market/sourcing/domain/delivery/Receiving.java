package market.sourcing.domain.delivery;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.delivery.PromiseState.Ended;
import market.sourcing.domain.delivery.event.DeliveryEvent;
import market.sourcing.domain.delivery.event.GoodsReceived;

/** The buyer has the goods. */
record Receiving(Promise promise) {

    /** Nothing happens when carriers have told so already. */
    List<DeliveryEvent> receive(Instant at, boolean confirmed) {
        if (promise.parcels().handedOverAt().isPresent() || promise.state() instanceof Ended) {
            return List.of();
        }
        return Decisions.on(promise)
                .with(new GoodsReceived(promise.id(), promise.orderId(), at, confirmed ? null : true))
                .thenPerhaps(it -> new Judgement(it).keep())
                .events();
    }
}
