package market.sourcing.domain.pool.event;

/** Everything that happens to a pool itself. */
public sealed interface PoolEvent permits PoolOpened, PoolRenamed, PoolRuleChanged, PoolClosed {
    String poolId();
}
