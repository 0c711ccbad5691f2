package market.sourcing.domain.pool.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/**
 * The agent says that it knows everything of the pool up to a position of the log: what was told by then was told.
 *
 * @param position later than any that was confirmed before
 */
@StoredAs("sourcing.pool.FeedConfirmed")
public record FeedConfirmed(String grantId, String poolId, String agentId, long position, Instant confirmedAt)
        implements GrantEvent {}
