package market.sourcing.domain.delivery.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * The carrier has told of a scan. The earliest scan of a parcel is its hand-over.
 *
 * @param scanId the carrier's own
 * @param kind ACCEPTED, IN_TRANSIT, CUSTOMS, DELIVERED or RETURNED
 * @param place as the carrier names it, or null
 * @param scannedAt when it was scanned
 * @param toldAt when the carrier told of it
 */
@StoredAs("sourcing.delivery.ParcelScanned")
public record ParcelScanned(
        String promiseId,
        String orderId,
        String parcelId,
        String scanId,
        String kind,
        @Nullable String place,
        Instant scannedAt,
        Instant toldAt)
        implements DeliveryEvent {}
