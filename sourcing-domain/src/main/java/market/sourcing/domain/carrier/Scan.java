package market.sourcing.domain.carrier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One scan of one parcel.
 *
 * @param id the carrier's own, never used again for another scan
 * @param at when it was scanned, not when it was told
 * @param place as the carrier names it, or null
 */
public record Scan(
        String id, ScanKind kind, Instant at, @Nullable String place) {

    /** When it was scanned: a carrier's clock may be fast, but nothing is handed over before it is told. */
    public Instant atLatest(Instant toldAt) {
        return at.isAfter(toldAt) ? toldAt : at;
    }
}
