package market.sourcing.projections.pool.receipt;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * That an agent said that it knows everything of a pool up to a position of the log.
 *
 * @param confirmedAt when it said so
 */
public record Receipt(@BsonId String id, String poolId, String agentId, long upTo, Instant confirmedAt) {}
