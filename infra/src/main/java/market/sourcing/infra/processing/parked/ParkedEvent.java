package market.sourcing.infra.processing.parked;

import java.time.Instant;

/**
 * An event that a follower of the log has passed over, because it could not be read or taken in.
 *
 * @param follower as in token_entry
 * @param why at most 1,000 characters
 */
public record ParkedEvent(String follower, long position, String why, Instant parkedAt) {}
