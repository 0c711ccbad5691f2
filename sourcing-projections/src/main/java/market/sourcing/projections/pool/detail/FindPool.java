package market.sourcing.projections.pool.detail;

/** Asks for one pool. */
public record FindPool(String poolId) {}
