package market.sourcing.domain.delivery.event;

import java.time.Instant;

/**
 * The factory says that the miss was none.
 *
 * @param evidence the factory's own words
 * @param decideBy without a decision by then the miss stands
 */
public record MissContested(
        String promiseId, String orderId, String actorId, String evidence, Instant contestedAt, Instant decideBy)
        implements DeliveryEvent {}
