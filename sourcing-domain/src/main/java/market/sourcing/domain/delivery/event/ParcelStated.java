package market.sourcing.domain.delivery.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.shared.StoredAs;

/**
 * The factory says that it gives these pieces to a carrier.
 *
 * @param parcelId parcel-, its number in the order, and the tail of the order's id
 * @param carrier the carrier's code
 * @param scanDueAt without a scan by then the number is not valid
 */
@StoredAs("sourcing.delivery.ParcelStated")
public record ParcelStated(
        String promiseId,
        String orderId,
        String parcelId,
        String carrier,
        String trackingNumber,
        List<Content> contents,
        Instant statedAt,
        Instant scanDueAt)
        implements DeliveryEvent {
    public ParcelStated {
        contents = List.copyOf(contents);
    }
}
