package market.sourcing.projections.pool.grant;

import java.time.Instant;
import market.sourcing.projections.view.Versioned;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Whether one agent may see one pool.
 *
 * @param version of the grant, not of the pool
 * @param held whether he may now
 * @param grantedAt when he was let for the last time
 * @param revokedAt when that was taken back; null while he may
 * @param revokedBecause null while he may
 */
public record Grant(
        @BsonId String id,
        long version,
        String poolId,
        String agentId,
        boolean held,
        Instant grantedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBecause)
        implements Versioned {}
