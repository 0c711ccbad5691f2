package market.sourcing.api.delivery;

import java.time.Instant;
import java.util.List;
import market.sourcing.api.contract.OneOf;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.projections.delivery.promise.SentParcel;
import org.jspecify.annotations.Nullable;

/**
 * A parcel.
 *
 * @param scanDueAt without a scan by then the number is not valid
 * @param handedOverAt its earliest scan
 * @param valid whether its pieces count as sent
 */
public record ParcelShown(
        String id,
        String carrier,
        String trackingNumber,
        List<Pieces> contents,
        Instant statedAt,
        Instant scanDueAt,
        @Nullable Instant handedOverAt,
        @Nullable LastScan lastScan,
        boolean valid) {

    /**
     * Some of a line.
     *
     * @param line its number in the order, from 1
     */
    public record Pieces(int line, int quantity) {
        static List<Pieces> of(List<Content> contents) {
            return contents.stream()
                    .map(content -> new Pieces(content.line(), content.quantity()))
                    .toList();
        }
    }

    /**
     * The latest scan.
     *
     * @param kind ACCEPTED, IN_TRANSIT, CUSTOMS, DELIVERED or RETURNED
     */
    public record LastScan(
            @OneOf(ScanKind.class) String kind, @Nullable String place, Instant at) {
        static @Nullable LastScan of(SentParcel.@Nullable LastScan scan) {
            return scan == null ? null : new LastScan(scan.kind(), scan.place(), scan.at());
        }
    }

    static ParcelShown of(SentParcel parcel) {
        return new ParcelShown(
                parcel.id(),
                parcel.carrier(),
                parcel.trackingNumber(),
                Pieces.of(parcel.contents()),
                parcel.statedAt(),
                parcel.scanDueAt(),
                parcel.handedOverAt(),
                LastScan.of(parcel.lastScan()),
                parcel.valid());
    }
}
