package market.sourcing.domain.delivery;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.delivery.event.LossSettled;
import org.jspecify.annotations.Nullable;

/** What carriers do not tell of, and money was given back for: whether that comes back is nobody's matter any more. */
record Losses(Promise promise) {

    List<LossSettled> settle(List<Content> missing, @Nullable Left left, Instant since, Instant at) {
        var parcels = promise.parcels();
        return parcels.ofBuyer(left).lost(missing, parcels.givenUp(), promise.rules(), since, at).stream()
                .map(loss -> new LossSettled(promise.id(), promise.orderId(), loss.parcelId(), loss.pieces(), at))
                .toList();
    }
}
