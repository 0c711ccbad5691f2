package market.sourcing.infra.pools;

import market.sourcing.infra.processing.following.FollowerLifecycle;
import market.sourcing.infra.processing.following.FollowerRebuild;
import market.sourcing.infra.testing.TestLog;

/** One node's watch over pools. */
public final class PoolNode implements AutoCloseable {
    private final Unjudged unjudged;
    private final FollowerLifecycle watcher;
    private final FollowerRebuild rebuild;

    /** As the application has it; started. */
    public PoolNode(TestLog log) {
        unjudged = PoolsConfiguration.unjudgedOf(log.transactions());
        watcher = PoolsConfiguration.watcher(log.store(), log.transactions(), unjudged);
        rebuild = new FollowerRebuild(watcher.name(), PoolsConfiguration.TABLES, log.transactions(), watcher);
        watcher.start();
    }

    public Unjudged unjudged() {
        return unjudged;
    }

    /** Reads the log anew from its first event on. */
    public void rebuild() {
        rebuild.rebuild(watcher.name());
    }

    @Override
    public void close() {
        watcher.stop();
    }
}
