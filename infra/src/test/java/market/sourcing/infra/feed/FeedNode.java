package market.sourcing.infra.feed;

import java.util.ArrayList;
import java.util.List;
import market.sourcing.infra.feed.record.RecordKey;
import market.sourcing.infra.processing.following.FollowerLifecycle;
import market.sourcing.infra.testing.TestLog;

/** One node's feed, as the application has it; started. */
public final class FeedNode implements AutoCloseable {
    private static final int PAGE = 3;

    private final PoolFeed feed;
    private final FeedNews news;
    private final FollowerLifecycle watcher;
    private final TestLog log;

    public FeedNode(TestLog log) {
        this.log = log;
        var client = FeedConfiguration.client(log.transactions());
        feed = new PoolFeed(client);
        news = new FeedNews(client);
        watcher = FeedConfiguration.watcher(log.store(), log.transactions(), news);
        news.start();
        watcher.start();
    }

    public PoolFeed feed() {
        return feed;
    }

    public FeedNews news() {
        return news;
    }

    /** Reads the log anew from its first event on. */
    public void rebuild() {
        FeedConfiguration.rebuild(log.transactions(), watcher).rebuild(watcher.name());
    }

    /** All of a pool, read in pages. */
    public List<PooledRecord> snapshot(String pool, long at) {
        var all = new ArrayList<PooledRecord>();
        RecordKey last = null;
        while (true) {
            var page = feed.snapshot(pool, at, last, PAGE);
            all.addAll(page);
            if (page.isEmpty()) {
                return all;
            }
            last = page.getLast().key();
        }
    }

    /** All that ever happened in a pool, read in pages. */
    public List<PoolChange> changes(String pool, long after) {
        var all = new ArrayList<PoolChange>();
        while (true) {
            var page = feed.changes(pool, after, PAGE);
            all.addAll(page.changes());
            if (!page.more()) {
                return all;
            }
            after = page.upTo();
        }
    }

    @Override
    public void close() {
        watcher.stop();
        news.stop();
    }
}
