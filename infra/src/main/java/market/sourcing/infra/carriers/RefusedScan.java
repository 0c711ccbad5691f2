package market.sourcing.infra.carriers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A scan that can't be of the parcel whose number it names.
 *
 * @param carrier its code
 * @param scanId the carrier's own
 * @param kind ACCEPTED, IN_TRANSIT, CUSTOMS, DELIVERED or RETURNED
 * @param code of the refusal, such as SCAN_TOO_EARLY
 * @param why in a sentence, with its facts
 * @param settled what an operator made of it; null while nobody has
 */
public record RefusedScan(
        long id,
        String carrier,
        String trackingNumber,
        String scanId,
        String kind,
        Instant scannedAt,
        String code,
        String why,
        Instant toldAt,
        @Nullable Settled settled) {

    /** Who looked at it, and what it was. */
    public record Settled(Instant at, String accountId, String grounds) {}
}
