package market.sourcing.infra.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an agent had been told of a listing when it ordered, by its own word.
 *
 * @param poolId in whose feed
 * @param confirmed the position up to which it had said that it knows that feed
 * @param position the last event up to there that moved the listing's record in the pool
 * @param version of its record
 * @param sha256 of what the record said, in canonical JSON, in hexadecimal digits
 * @param record what it said; null where that is too long to be kept
 */
public record Told(
        String listingId,
        String poolId,
        long confirmed,
        Instant confirmedAt,
        long position,
        int version,
        String sha256,
        @Nullable String record) {
    public Told saying(String text) {
        return new Told(listingId, poolId, confirmed, confirmedAt, position, version, sha256, text);
    }
}
