package market.sourcing.projections.pool.member;

/** Asks how many listings are in a pool. */
public record CountMembers(String poolId) {}
