package market.sourcing.domain.pool.event;

/** Everything that happens to the grant of one pool to one agent. */
public sealed interface GrantEvent permits PoolGranted, PoolRevoked, FeedConfirmed {
    String grantId();

    String poolId();

    String agentId();
}
