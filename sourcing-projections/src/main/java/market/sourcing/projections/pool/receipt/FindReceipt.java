package market.sourcing.projections.pool.receipt;

import java.time.Instant;

/** Asks for the last receipt of an agent for a pool that was there at an instant. */
public record FindReceipt(String poolId, String agentId, Instant at) {}
