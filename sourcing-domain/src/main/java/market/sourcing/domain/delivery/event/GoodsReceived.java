package market.sourcing.domain.delivery.event;

import java.time.Instant;

/** The buyer has the goods, whatever carriers have told of them. */
public record GoodsReceived(String promiseId, String orderId, Instant receivedAt) implements DeliveryEvent {}
