package market.sourcing.domain.delivery.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/**
 * No carrier has scanned the parcel in time; its pieces count as not sent until one does.
 */
@StoredAs("sourcing.delivery.ParcelInvalidated")
public record ParcelInvalidated(String promiseId, String orderId, String parcelId, Instant invalidatedAt)
        implements DeliveryEvent {}
