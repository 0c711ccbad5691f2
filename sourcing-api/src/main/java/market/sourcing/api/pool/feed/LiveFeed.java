package market.sourcing.api.pool.feed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.infra.feed.FeedNews;
import market.sourcing.infra.feed.PoolChanges;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Those who hear of changes as they happen. Who is as far as others are reads with them: each page is asked for once. */
@Component
class LiveFeed implements SmartLifecycle {
    private static final int AT_ONCE = 2_000;
    private static final int PAGE = 100;
    private static final long MOST_CHARACTERS = 4_000_000;
    private static final long RETRY_AFTER_SECONDS = 30;
    private static final long NEVER = 0;

    /** @param moved what is known of the pool by now: a page that was read before it is another */
    private record Asked(PoolId pool, long after, long moved) {}

    private final FeedDesk desk;
    private final FeedNews news;
    private final Cache<Asked, PoolChanges> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Asked _, PoolChanges page) -> page.characters())
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();
    private final Map<LiveReader, Thread> readers = new ConcurrentHashMap<>();
    private final int ofAnAccount;
    private volatile boolean running;

    LiveFeed(FeedDesk desk, FeedNews news, @Value("${sourcing.feed.live-per-account:4}") int ofAnAccount) {
        this.desk = desk;
        this.news = news;
        this.ofAnAccount = ofAnAccount;
    }

    /** @throws ProblemException {@link ApiCode#TOO_MANY_REQUESTS} */
    SseEmitter open(PoolId pool, long after, Supervision supervision) {
        var reader = new LiveReader(this, pool, after, supervision, new SseEmitter(NEVER));
        var thread = Thread.ofVirtual().name("live-feed").unstarted(() -> {
            try {
                reader.run();
            } finally {
                readers.remove(reader);
            }
        });
        add(reader, thread);
        thread.start();
        return reader.emitter();
    }

    private synchronized void add(LiveReader reader, Thread thread) {
        if (readers.size() >= AT_ONCE || of(reader.account()) >= ofAnAccount) {
            throw new ProblemException(
                    ApiCode.TOO_MANY_REQUESTS,
                    "Close one of the streams that are open first.",
                    Map.of("most", ofAnAccount, "retryAfterSeconds", RETRY_AFTER_SECONDS));
        }
        readers.put(reader, thread);
    }

    private long of(AccountId account) {
        return readers.keySet().stream()
                .filter(reader -> reader.account().equals(account))
                .count();
    }

    long moved(PoolId pool) {
        return news.moved(pool.value());
    }

    /** @param moved what is known of the pool by now */
    PoolChanges changes(PoolId pool, long after, long moved) {
        var asked = new Asked(pool, after, moved);
        return Objects.requireNonNull(pages.get(asked, it -> desk.feed().changes(pool.value(), after, PAGE)));
    }

    void await(PoolId pool, long after, long moved, Duration atMost) throws InterruptedException {
        news.await(pool.value(), after, moved, atMost);
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the web server waits for requests that are under way. */
    @Override
    public void stop() {
        running = false;
        Set.copyOf(readers.values()).forEach(Thread::interrupt);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
