package market.sourcing.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.LongPredicate;

/** Clients that each send the next request when the last one was answered: says how much the server can do. */
public final class ClosedLoop {
    private ClosedLoop() {}

    /**
     * @param tasks makes the task of client 0, 1, …
     * @return answered requests a second, of all clients together
     * @throws Exception the first failure of any client; a rate over failed requests would mean nothing
     */
    public static double perSecond(int clients, Duration duration, IntFunction<Task> tasks) throws Exception {
        return perSecond(clients, elapsed -> elapsed < duration.toNanos(), tasks);
    }

    /** The same until a number of requests is answered. */
    public static double perSecond(int clients, int requests, IntFunction<Task> tasks) throws Exception {
        var begun = new AtomicInteger();
        return perSecond(clients, elapsed -> begun.getAndIncrement() < requests, tasks);
    }

    /** @param goesOn asked with the nanoseconds of the same clock that the rate is taken over */
    private static double perSecond(int clients, LongPredicate goesOn, IntFunction<Task> tasks) throws Exception {
        try (var threads = Executors.newFixedThreadPool(clients)) {
            long start = System.nanoTime();
            var counts = new ArrayList<Future<Long>>();
            for (int client = 0; client < clients; client++) {
                var task = tasks.apply(client);
                counts.add(threads.submit(() -> repeat(task, () -> goesOn.test(System.nanoTime() - start))));
            }
            long done = 0;
            for (var count : counts) {
                done += outcome(count);
            }
            return done * 1e9 / (System.nanoTime() - start);
        }
    }

    private static long repeat(Task task, BooleanSupplier once) throws Exception {
        long done = 0;
        while (once.getAsBoolean()) {
            task.run();
            done++;
        }
        return done;
    }

    private static long outcome(Future<Long> count) throws Exception {
        try {
            return count.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }
}
