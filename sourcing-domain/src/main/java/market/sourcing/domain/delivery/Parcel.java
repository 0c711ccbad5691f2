package market.sourcing.domain.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.carrier.TrackingNumber;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.rulebook.DeliveryRules;
import org.jspecify.annotations.Nullable;

/**
 * What the factory stated, and the earliest proof that a carrier has it.
 *
 * @param handedOverAt null while no carrier has scanned it
 * @param deliveredAt null while the carrier has not handed it to the buyer
 * @param returnedAt null while the carrier does not bring it back to the factory
 * @param lastWordAt of the carrier's scans the latest; null while there is none
 * @param isValid false after the time for a first scan is over, until one comes
 */
record Parcel(
        String id,
        String carrier,
        String trackingNumber,
        List<Content> contents,
        @Nullable Instant handedOverAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant returnedAt,
        @Nullable Instant lastWordAt,
        boolean isValid) {

    Parcel scanned(Instant at) {
        var earliest = handedOverAt == null || at.isBefore(handedOverAt) ? at : handedOverAt;
        var latest = lastWordAt == null || at.isAfter(lastWordAt) ? at : lastWordAt;
        return new Parcel(id, carrier, trackingNumber, contents, earliest, deliveredAt, returnedAt, latest, true);
    }

    Parcel invalidated() {
        return new Parcel(id, carrier, trackingNumber, contents, null, null, null, null, false);
    }

    /** The first delivery counts. */
    Parcel delivered(Instant at) {
        var first = deliveredAt == null || at.isBefore(deliveredAt) ? at : deliveredAt;
        return new Parcel(id, carrier, trackingNumber, contents, handedOverAt, first, returnedAt, lastWordAt, isValid);
    }

    Parcel returned(Instant at) {
        var first = returnedAt == null || at.isBefore(returnedAt) ? at : returnedAt;
        return new Parcel(id, carrier, trackingNumber, contents, handedOverAt, deliveredAt, first, lastWordAt, isValid);
    }

    /** The same, as far as it holds these pieces. */
    Parcel holding(List<Content> pieces) {
        return new Parcel(
                id, carrier, trackingNumber, pieces, handedOverAt, deliveredAt, returnedAt, lastWordAt, isValid);
    }

    /** Whether a carrier took it over and has not turned back with it. */
    boolean isKept() {
        return handedOverAt != null && returnedAt == null;
    }

    /** Whether it has turned back with it. */
    boolean isReturned() {
        return returnedAt != null;
    }

    /** Whether its carrier may give its number out again. */
    boolean isLongOver(Instant now) {
        return lastWordAt != null
                && !lastWordAt.plus(TrackingNumber.NOT_GIVEN_OUT_AGAIN).isAfter(now);
    }

    /** Whether the factory's word for it still has time to be borne out. */
    boolean isAwaited() {
        return isValid && handedOverAt == null;
    }

    /** Until when a carrier is believed to be bringing it; empty where it has none of it, or no more. */
    Optional<Instant> underWayUntil(DeliveryRules rules) {
        if (handedOverAt == null || lastWordAt == null || deliveredAt != null || returnedAt != null) {
            return Optional.empty();
        }
        return Optional.of(underWayUntil(handedOverAt, lastWordAt, rules));
    }

    /** Until when one is believed to be bringing what it took over, and has last told of, then. */
    static Instant underWayUntil(Instant handedOverAt, Instant lastWordAt, DeliveryRules rules) {
        var bySilence = lastWordAt.plus(rules.wordHolds());
        var byTheWay = handedOverAt.plus(rules.wayAtMost());
        return bySilence.isBefore(byTheWay) ? bySilence : byTheWay;
    }

    /** Whether it has arrived, here or there. */
    boolean isOver() {
        return deliveredAt != null || returnedAt != null;
    }

    /** When the buyer signed for it; what carriers hand over after they turned back, they hand to the factory. */
    Optional<Instant> signedFor() {
        return Optional.ofNullable(deliveredAt).filter(at -> returnedAt == null || at.isBefore(returnedAt));
    }

    boolean isHandedOverBy(Instant latest) {
        return handedOverAt != null && !handedOverAt.isAfter(latest);
    }

    boolean has(String otherCarrier, String otherNumber) {
        return carrier.equals(otherCarrier) && trackingNumber.equals(otherNumber);
    }
}
