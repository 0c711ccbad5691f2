package market.sourcing.infra.abuse;

import java.util.concurrent.TimeUnit;
import market.sourcing.infra.processing.LogFollowers;
import market.sourcing.infra.processing.Processor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Follows the log while the application runs, on one node at a time. */
public final class ClaimWatcher implements SmartLifecycle {
    static final String NAME = "claims";
    private static final int BATCH = 500;
    private static final long STOP_SECONDS = 20;

    private final LogFollowers followers;
    private final ClaimWatch watch;
    private @Nullable Processor reader;

    /** @param followers closed with it */
    ClaimWatcher(LogFollowers followers, ClaimWatch watch) {
        this.followers = followers;
        this.watch = watch;
    }

    @Override
    public synchronized void start() {
        if (reader == null) {
            reader = followers.follower(NAME, BATCH, ClaimWatch::wants, watch::take);
            reader.start();
        }
    }

    @Override
    public synchronized void stop() {
        if (reader != null) {
            reader.stop()
                    .completeOnTimeout(null, STOP_SECONDS, TimeUnit.SECONDS)
                    .join();
            reader = null;
        }
        followers.close();
    }

    @Override
    public synchronized boolean isRunning() {
        return reader != null;
    }

    /** With the read models: after the sequencer, before the web server. */
    @Override
    public int getPhase() {
        return 0;
    }
}
