package market.sourcing.domain.delivery;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.delivery.event.Content;
import org.jspecify.annotations.Nullable;

/**
 * What the factory stated, and the earliest proof that a carrier has it.
 *
 * @param handedOverAt null while no carrier has scanned it
 * @param deliveredAt null while the carrier has not handed it to the buyer
 * @param isValid false after the time for a first scan is over, until one comes
 */
record Parcel(
        String id,
        String carrier,
        String trackingNumber,
        List<Content> contents,
        @Nullable Instant handedOverAt,
        @Nullable Instant deliveredAt,
        boolean isValid) {

    Parcel scanned(Instant at) {
        var earliest = handedOverAt == null || at.isBefore(handedOverAt) ? at : handedOverAt;
        return new Parcel(id, carrier, trackingNumber, contents, earliest, deliveredAt, true);
    }

    Parcel invalidated() {
        return new Parcel(id, carrier, trackingNumber, contents, null, null, false);
    }

    /** The first delivery counts. */
    Parcel delivered(Instant at) {
        var first = deliveredAt == null || at.isBefore(deliveredAt) ? at : deliveredAt;
        return new Parcel(id, carrier, trackingNumber, contents, handedOverAt, first, isValid);
    }

    boolean isHandedOverBy(Instant latest) {
        return handedOverAt != null && !handedOverAt.isAfter(latest);
    }

    boolean has(String otherCarrier, String otherNumber) {
        return carrier.equals(otherCarrier) && trackingNumber.equals(otherNumber);
    }
}
