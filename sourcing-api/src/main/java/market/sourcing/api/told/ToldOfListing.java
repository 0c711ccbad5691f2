package market.sourcing.api.told;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import market.sourcing.infra.feed.Told;
import org.jspecify.annotations.Nullable;

/**
 * What an agent had been told of a listing when it ordered, by its own word.
 *
 * @param poolId in whose feed
 * @param confirmed the position up to which it had said that it knows that feed
 * @param confirmedAt when it had said so
 * @param position the last event up to there that moved the listing's record in the pool
 * @param version of its record
 * @param sha256 of what the record said, in canonical JSON, in hexadecimal digits
 * @param record what it said; null where that is too long
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
    static ToldOfListing of(Told told) {
        return new ToldOfListing(
                told.listingId(),
                told.poolId(),
                told.confirmed(),
                told.confirmedAt(),
                told.position(),
                told.version(),
                told.sha256(),
                told.record());
    }
}
