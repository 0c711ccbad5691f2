package market.sourcing.domain.delivery.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/**
 * The factory says that the miss was none.
 *
 * @param evidence the factory's own words
 * @param decideBy without a decision by then the miss stands
 */
@StoredAs("sourcing.delivery.MissContested")
public record MissContested(
        String promiseId, String orderId, String actorId, String evidence, Instant contestedAt, Instant decideBy)
        implements DeliveryEvent {}
