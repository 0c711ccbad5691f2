package market.sourcing.infra.processing.following;

import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Runs coordinators without their long pauses. The framework's coordinator sleeps 100 ms whenever its buffer of 1,024 events is
 * full, which caps a replay at about 10,000 events a second, and up to a minute after errors.
 */
final class EagerScheduler extends FollowerThreads {
    private static final long FULL_BUFFER_PAUSE_MILLIS = 100;
    private static final long SHORT_PAUSE_MILLIS = 5;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    EagerScheduler(int threads, ThreadFactory factory) {
        super(threads, factory);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return super.schedule(command, shortened(unit.toMillis(delay)), TimeUnit.MILLISECONDS);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        return super.schedule(callable, shortened(unit.toMillis(delay)), TimeUnit.MILLISECONDS);
    }

    private static long shortened(long millis) {
        return millis == FULL_BUFFER_PAUSE_MILLIS ? SHORT_PAUSE_MILLIS : Math.min(millis, LONGEST_PAUSE_MILLIS);
    }
}
