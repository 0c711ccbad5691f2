package market.sourcing.domain.delivery.event;

import java.time.Instant;

/**
 * No carrier has scanned the parcel in time; its pieces count as not sent until one does.
 */
public record ParcelInvalidated(String promiseId, String orderId, String parcelId, Instant invalidatedAt)
        implements DeliveryEvent {}
