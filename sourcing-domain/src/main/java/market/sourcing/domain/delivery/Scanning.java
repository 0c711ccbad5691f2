package market.sourcing.domain.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.delivery.event.DeliveryEvent;
import market.sourcing.domain.delivery.event.ParcelInvalidated;
import market.sourcing.domain.delivery.event.ParcelScanned;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** What carriers tell of parcels, perhaps long after; where they tell nothing in time, the factory's word does not hold. */
public record Scanning(Promise promise) {

    /** Nothing happens when the scan is of none of the parcels, or no news. */
    List<DeliveryEvent> note(String carrier, String trackingNumber, Scan scan, Recourse recourse, Instant now) {
        return promise.parcels()
                .find(carrier, trackingNumber)
                .filter(_ -> !promise.parcels().knowsScan(carrier, scan.id()))
                .map(parcel -> Decisions.on(promise)
                        .with(scanned(parcel, scan, now))
                        .then(it -> new Scanning(it).prove(scan.id(), recourse, now))
                        .events())
                .orElse(List.of());
    }

    /** What a scan proves of the promise, once it is told. */
    public List<DeliveryEvent> prove(String scanId, Recourse recourse, Instant now) {
        return Decisions.on(promise)
                .thenPerhaps(it -> new Judgement(it).keep())
                .then(it -> new Reassessment(it).reassess(Finding.lateScan(scanId), recourse, now))
                .events();
    }

    private ParcelScanned scanned(Parcel parcel, Scan scan, Instant now) {
        var paidAt = promise.started().startedAt();
        // Many a carrier knows only the second.
        if (scan.at().isBefore(Instant.ofEpochSecond(paidAt.getEpochSecond()))) {
            throw new Refused(
                    RefusalCode.SCAN_TOO_EARLY,
                    "Nobody hands over what is not paid for: the scan is of another parcel.",
                    Map.of("scannedAt", scan.at().toString(), "paidAt", paidAt.toString()));
        }
        return new ParcelScanned(
                promise.id(),
                promise.orderId(),
                parcel.id(),
                scan.id(),
                scan.kind().name(),
                scan.place(),
                within(paidAt, scan.at(), now),
                now);
    }

    /** A carrier's clock may be fast, but nothing is handed over before it is paid for, nor after it is told. */
    private static Instant within(Instant paidAt, Instant scannedAt, Instant now) {
        var notBefore = scannedAt.isBefore(paidAt) ? paidAt : scannedAt;
        return notBefore.isAfter(now) ? now : notBefore;
    }

    /** The time for a first scan is over; nothing happens when there was one, or when that was found before. */
    Optional<ParcelInvalidated> judge(String parcelId, Instant now) {
        return promise.parcels()
                .find(parcelId)
                .filter(parcel -> parcel.isAwaited() && !parcel.scanDueAt().isAfter(now))
                .map(_ -> new ParcelInvalidated(promise.id(), promise.orderId(), parcelId, now));
    }
}
