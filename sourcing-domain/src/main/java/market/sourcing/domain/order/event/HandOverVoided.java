package market.sourcing.domain.order.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/**
 * The factory had said that everything was handed over, but no carrier has scanned this parcel: the order waits for its
 * dispatch again.
 */
@StoredAs("sourcing.order.HandOverVoided")
public record HandOverVoided(String orderId, String parcelId, Instant voidedAt) implements OrderEvent {}
