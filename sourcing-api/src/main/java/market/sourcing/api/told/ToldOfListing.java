package market.sourcing.api.told;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import market.sourcing.infra.feed.ToldRecord;
import market.sourcing.projections.pool.receipt.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * What an agent had been told of a listing by an instant, by its own word.
 *
 * @param poolId in whose feed
 * @param confirmed the position up to which it had said that it knows that feed
 * @param confirmedAt when it had said so
 * @param position the last event up to there that moved the listing's record in the pool
 * @param version of its record
 * @param sha256 of what the record said, in canonical JSON, in hexadecimal digits
 * @param record what it said; null where only its hash is shown
 */
public record ToldOfListing(
        String listingId,
        String poolId,
        long confirmed,
        Instant confirmedAt,
        long position,
        int version,
        String sha256,

        @JsonRawValue @Schema(types = {"object", "null"}) @Nullable
        String record) {
    static ToldOfListing of(ToldRecord told, Receipt receipt) {
        return new ToldOfListing(
                told.listingId(),
                told.poolId(),
                receipt.upTo(),
                receipt.confirmedAt(),
                told.position(),
                told.version(),
                told.sha256(),
                null);
    }

    ToldOfListing saying(String facts) {
        return new ToldOfListing(listingId, poolId, confirmed, confirmedAt, position, version, sha256, facts);
    }
}
