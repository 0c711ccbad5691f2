package market.sourcing.domain.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.carrier.TrackingNumber;
import market.sourcing.domain.delivery.event.ParcelScanned;
import market.sourcing.domain.rulebook.DeliveryRules;
import market.sourcing.domain.shared.InOrder;

/**
 * What its carrier has told of one parcel.
 *
 * @param scans in the order in which they were told, which may be any other than that in which they were made
 */
record ParcelTracking(List<Entry> scans) {
    /** Nothing yet. */
    static final ParcelTracking NONE = new ParcelTracking(List.of());

    record Entry(String scanId, ScanKind kind, Instant scannedAt, Instant toldAt) {}

    ParcelTracking and(ParcelScanned event) {
        var told = new Entry(event.scanId(), ScanKind.valueOf(event.kind()), event.scannedAt(), event.toldAt());
        return new ParcelTracking(InOrder.and(scans, told));
    }

    /** As it was known before an instant. */
    ParcelTracking before(Instant then) {
        return new ParcelTracking(
                scans.stream().filter(scan -> scan.toldAt().isBefore(then)).toList());
    }

    boolean isNone() {
        return scans.isEmpty();
    }

    boolean knows(String scanId) {
        return scans.stream().anyMatch(scan -> scan.scanId().equals(scanId));
    }

    /** The earliest proof that the carrier has it; empty while it has not scanned it. */
    Optional<Instant> handedOverAt() {
        return scans.stream().map(Entry::scannedAt).min(Instant::compareTo);
    }

    Optional<Instant> lastWordAt() {
        return scans.stream().map(Entry::scannedAt).max(Instant::compareTo);
    }

    /** The first delivery counts. */
    Optional<Instant> deliveredAt() {
        return first(ScanKind.DELIVERED);
    }

    /** When the carrier turned back to the factory with it. */
    Optional<Instant> returnedAt() {
        return first(ScanKind.RETURNED);
    }

    private Optional<Instant> first(ScanKind kind) {
        return of(kind).map(Entry::scannedAt).min(Instant::compareTo);
    }

    private Stream<Entry> of(ScanKind kind) {
        return scans.stream().filter(scan -> scan.kind() == kind);
    }

    Optional<Instant> firstToldAt() {
        return scans.stream().findFirst().map(Entry::toldAt);
    }

    /** When the carrier first told that it brings it back. */
    Optional<Instant> returnFirstToldAt() {
        return of(ScanKind.RETURNED).findFirst().map(Entry::toldAt);
    }

    /** Whether its carrier may give its number out again. */
    boolean isLongOver(Instant now) {
        return lastWordAt()
                .filter(last -> !last.plus(TrackingNumber.NOT_GIVEN_OUT_AGAIN).isAfter(now))
                .isPresent();
    }

    /** Until when the carrier is believed to be bringing what it took over, and has last told of, then. */
    Optional<Instant> believedUntil(DeliveryRules rules) {
        return handedOverAt()
                .map(from -> from.plus(rules.wayAtMost()))
                .flatMap(byTheWay -> lastWordAt()
                        .map(last -> last.plus(rules.wordHolds()))
                        .map(bySilence -> bySilence.isBefore(byTheWay) ? bySilence : byTheWay));
    }
}
