package market.sourcing.domain.delivery.command;

import market.sourcing.domain.shared.OrderId;

/** Answers the stated parcel as an {@code Optional}. */
public record FindParcel(OrderId orderId, String parcelId) {}
