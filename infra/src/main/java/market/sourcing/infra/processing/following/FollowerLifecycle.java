package market.sourcing.infra.processing.following;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import market.sourcing.projections.view.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Runs one follower of the log while the application runs, after the sequencer and before the web server. */
public final class FollowerLifecycle implements SmartLifecycle {
    private final LogFollowers followers;
    private final String name;
    private final Predicate<Object> wanted;
    private final Consumer<List<Recorded>> batch;
    private @Nullable Convoy follower;

    /**
     * Not started yet; the other parameters are those of {@link LogFollowers#follower}.
     *
     * @param followers closed with it
     */
    public FollowerLifecycle(
            LogFollowers followers, String name, Predicate<Object> wanted, Consumer<List<Recorded>> batch) {
        this.followers = followers;
        this.name = name;
        this.wanted = wanted;
        this.batch = batch;
    }

    /** The name of its token. */
    public String name() {
        return name;
    }

    @Override
    public synchronized void start() {
        if (follower == null) {
            follower = followers.alone(name, wanted, batch);
            follower.start();
        }
    }

    /** Begins anew at once, unless it is stopped. */
    public synchronized void restart() {
        if (follower != null) {
            end(follower);
            start();
        }
    }

    @Override
    public synchronized void stop() {
        if (follower != null) {
            end(follower);
        }
        followers.close();
    }

    private void end(Convoy running) {
        running.stop();
        follower = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return follower != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
