package market.sourcing.domain.consignee.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/**
 * A parcel of an order in the person's name was packed to go abroad. It is appended together with the packing, so that nobody is erased
 * while a parcel is being packed for him.
 */
@StoredAs("sourcing.consignee.ConsigneeParcelPacked")
public record ConsigneeParcelPacked(
        String consigneeId, String orderId, String consolidationId, String parcelId, Instant packedAt)
        implements ConsigneeEvent {}
