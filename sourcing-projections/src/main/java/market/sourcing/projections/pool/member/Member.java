package market.sourcing.projections.pool.member;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * One listing in one pool, or that it was there.
 *
 * @param id the pool's, a slash and the listing's
 * @param in whether it is there
 * @param reason why it came, or why it left
 * @param since when it came, or left
 * @param moved the position at which it came, or left
 */
public record Member(
        @BsonId String id,
        String poolId,
        String listingId,
        String factoryId,
        boolean in,
        String reason,
        Instant since,
        long moved) {}
