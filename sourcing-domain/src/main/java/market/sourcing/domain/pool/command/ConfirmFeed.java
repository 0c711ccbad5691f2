package market.sourcing.domain.pool.command;

import java.time.Instant;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.PoolId;

/**
 * An agent says up to which position of the log it knows everything of a pool. Answers the one that is confirmed by now, which may be
 * later.
 *
 * @param position of an event that the feed has told
 */
public record ConfirmFeed(PoolId poolId, Actor agent, long position, Instant at) {}
