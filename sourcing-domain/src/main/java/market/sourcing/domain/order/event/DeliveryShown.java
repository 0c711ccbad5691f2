package market.sourcing.domain.order.event;

import java.time.Instant;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * The factory shows that it delivered goods which no carrier tells of, such as by a signed delivery note.
 *
 * @param answerBy until when its buyer may deny it; null where the time that he has anyway is long enough, and in events of earlier
 *     versions, which left him what was left
 */
@StoredAs("sourcing.order.DeliveryShown")
public record DeliveryShown(
        String orderId,
        String accountId,
        Evidence evidence,
        Instant shownAt,
        @Nullable Instant answerBy) implements OrderEvent {}
