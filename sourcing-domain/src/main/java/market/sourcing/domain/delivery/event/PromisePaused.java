package market.sourcing.domain.delivery.event;

import java.time.Instant;

/**
 * The buyer asked the factory to wait.
 *
 * @param actorId who asked
 */
public record PromisePaused(String promiseId, String orderId, String actorId, String reason, Instant pausedAt)
        implements DeliveryEvent {}
