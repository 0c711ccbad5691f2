package market.sourcing.domain.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.delivery.event.ParcelScanned;
import market.sourcing.domain.delivery.event.ParcelStated;
import market.sourcing.domain.rulebook.DeliveryRules;

/**
 * What the factory stated, and what became of it by the word of its carrier.
 *
 * @param scanDueAt by when the carrier must have scanned it
 * @param isValid false after the time for a first scan is over, until one comes
 * @param settled of its contents, what money was given back for: whether that comes back is nobody's matter any more
 */
record Parcel(
        String id,
        String carrier,
        String trackingNumber,
        List<Content> contents,
        Instant scanDueAt,
        boolean isValid,
        ParcelTracking tracking,
        List<Content> settled) {

    static Parcel of(ParcelStated event) {
        return new Parcel(
                event.parcelId(),
                event.carrier(),
                event.trackingNumber(),
                event.contents(),
                event.scanDueAt(),
                true,
                ParcelTracking.NONE,
                List.of());
    }

    Parcel scanned(ParcelScanned event) {
        return new Parcel(id, carrier, trackingNumber, contents, scanDueAt, true, tracking.and(event), settled);
    }

    /** It is none: what was given up of it is in whichever holds it next. */
    Parcel invalidated() {
        return new Parcel(id, carrier, trackingNumber, contents, scanDueAt, false, ParcelTracking.NONE, List.of());
    }

    Parcel settling(List<Content> pieces) {
        var all = Pieces.common(contents, Pieces.plus(settled, pieces));
        return new Parcel(id, carrier, trackingNumber, contents, scanDueAt, isValid, tracking, all);
    }

    /** The same, as far as it holds these pieces. */
    Parcel holding(List<Content> pieces) {
        var held = Pieces.common(pieces, settled);
        return new Parcel(id, carrier, trackingNumber, pieces, scanDueAt, isValid, tracking, held);
    }

    boolean has(String otherCarrier, String otherNumber) {
        return carrier.equals(otherCarrier) && trackingNumber.equals(otherNumber);
    }

    boolean isHandedOver() {
        return !tracking.isNone();
    }

    boolean isHandedOverBy(Instant latest) {
        return tracking.handedOverAt().filter(at -> !at.isAfter(latest)).isPresent();
    }

    /** Whether the factory's word for it still has time to be borne out. */
    boolean isAwaited() {
        return isValid && !isHandedOver();
    }

    /** Whether a carrier took it over and has not turned back with it. */
    boolean isKept() {
        return isHandedOver() && !isReturned();
    }

    /** Whether it has turned back with it. */
    boolean isReturned() {
        return tracking.returnedAt().isPresent();
    }

    /** Whether it is on its way to the buyer, as far as carriers tell. */
    private boolean isUnderWay() {
        return isKept() && tracking.deliveredAt().isEmpty();
    }

    /** Until when a carrier is believed to be bringing it; empty where it has none of it, or no more. */
    Optional<Instant> underWayUntil(DeliveryRules rules) {
        return isUnderWay() ? tracking.believedUntil(rules) : Optional.empty();
    }

    /** When the buyer signed for it; what carriers hand over after they turned back, they hand to the factory. */
    Optional<Instant> signedFor() {
        return tracking.deliveredAt()
                .filter(at ->
                        tracking.returnedAt().filter(back -> !at.isBefore(back)).isEmpty());
    }

    /** Whether its carrier is silent. */
    boolean isSilent(DeliveryRules rules, Instant now) {
        return isUnderWay() && isSilent(tracking, rules, now);
    }

    /** Whether it was at an instant, as was known before it. */
    boolean wasSilent(DeliveryRules rules, Instant then) {
        return isUnderWay() && isSilent(tracking.before(then), rules, then);
    }

    private static boolean isSilent(ParcelTracking told, DeliveryRules rules, Instant at) {
        return told.believedUntil(rules).filter(until -> until.isAfter(at)).isEmpty();
    }

    /** What its carrier brought back, and nobody was paid for before. */
    List<Content> back() {
        return isReturned() ? unsettled() : List.of();
    }

    /** What no carrier brought back, or was settled before one did. */
    List<Content> kept() {
        if (isReturned()) {
            return settled;
        }
        return isKept() ? contents : List.of();
    }

    /** What no carrier brought back, and nobody was paid for either. */
    List<Content> here() {
        return isKept() ? unsettled() : List.of();
    }

    /** What can still be settled. */
    List<Content> unsettled() {
        return Pieces.minus(contents, settled);
    }
}
