package market.sourcing.projections.delivery.promise;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.delivery.event.ParcelScanned;
import market.sourcing.domain.delivery.event.ParcelStated;
import market.sourcing.projections.fold.Instants;
import org.jspecify.annotations.Nullable;

/**
 * A parcel as the factory stated it, and what its carrier has told.
 *
 * @param scanDueAt without a scan by then the number is not valid
 * @param handedOverAt its earliest scan, or null
 * @param lastScan its latest by the time it was made, or null
 * @param valid false after the time for a first scan was over, until one comes
 */
public record SentParcel(
        String id,
        String carrier,
        String trackingNumber,
        List<Content> contents,
        Instant statedAt,
        Instant scanDueAt,
        @Nullable Instant handedOverAt,
        @Nullable LastScan lastScan,
        boolean valid) {
    public SentParcel {
        contents = List.copyOf(contents);
    }

    /**
     * One scan.
     *
     * @param kind ACCEPTED, IN_TRANSIT, CUSTOMS, DELIVERED or RETURNED
     * @param place as the carrier names it, or null
     */
    public record LastScan(String kind, @Nullable String place, Instant at) {}

    static SentParcel stated(ParcelStated event) {
        return new SentParcel(
                event.parcelId(),
                event.carrier(),
                event.trackingNumber(),
                event.contents(),
                Instants.stored(event.statedAt()),
                Instants.stored(event.scanDueAt()),
                null,
                null,
                true);
    }

    /** Scans are told in any order. */
    SentParcel scanned(ParcelScanned event) {
        var at = Instants.stored(event.scannedAt());
        var first = handedOverAt == null || at.isBefore(handedOverAt) ? at : handedOverAt;
        var last = lastScan == null || !at.isBefore(lastScan.at())
                ? new LastScan(event.kind(), event.place(), at)
                : lastScan;
        return with(first, last, true);
    }

    SentParcel invalidated() {
        return with(handedOverAt, lastScan, false);
    }

    private SentParcel with(@Nullable Instant first, @Nullable LastScan last, boolean isValid) {
        return new SentParcel(id, carrier, trackingNumber, contents, statedAt, scanDueAt, first, last, isValid);
    }
}
