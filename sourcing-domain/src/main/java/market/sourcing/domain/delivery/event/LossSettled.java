package market.sourcing.domain.delivery.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * A case gave money back for pieces of which no carrier told any more, or none had told yet: wherever they turn up, nobody owes anything
 * for them.
 *
 * @param parcelId that they were in; null where they were in none
 */
@StoredAs("sourcing.delivery.LossSettled")
public record LossSettled(
        String promiseId, String orderId, @Nullable String parcelId, List<Content> pieces, Instant settledAt)
        implements DeliveryEvent {
    public LossSettled {
        pieces = List.copyOf(pieces);
    }
}
