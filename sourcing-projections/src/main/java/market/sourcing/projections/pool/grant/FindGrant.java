package market.sourcing.projections.pool.grant;

/** Asks whether an agent may see a pool. */
public record FindGrant(String poolId, String agentId) {}
