package market.sourcing.bench.load;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Requests on a fixed timetable, whether or not earlier ones were answered: a slow moment delays nothing that is due
 * later, so it shows in the figures as long as it lasted.
 */
public final class OpenLoop {

    /** A request that knows when it was due. */
    @FunctionalInterface
    public interface Due {
        /** @param dueNanos on the clock of {@link System#nanoTime()} */
        void run(int number, long dueNanos) throws Exception;
    }

    private OpenLoop() {}

    /** @throws Exception the first failure of any request, or when the last of them took a minute longer than planned */
    public static void run(int perSecond, Duration duration, Due request) throws Exception {
        var failure = new AtomicReference<@Nullable Exception>();
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        long start = System.nanoTime();
        int planned = (int) (perSecond * duration.toMillis() / 1000);
        for (int number = 0; number < planned && failure.get() == null; number++) {
            long due = start + number * 1_000_000_000L / perSecond;
            for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                LockSupport.parkNanos(early);
            }
            int which = number;
            threads.execute(() -> {
                try {
                    request.run(which, due);
                } catch (Exception failed) {
                    failure.compareAndSet(null, failed);
                }
            });
        }
        threads.shutdown();
        if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
            threads.shutdownNow();
            throw new IllegalStateException("requests were still unanswered a minute after the last one was due");
        }
        var failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }
}
