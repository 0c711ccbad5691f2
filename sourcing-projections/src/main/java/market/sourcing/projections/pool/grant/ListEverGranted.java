package market.sourcing.projections.pool.grant;

/** Asks for all pools that an agent was ever let see, also those that it may not see any more. */
public record ListEverGranted(String agentId) {}
