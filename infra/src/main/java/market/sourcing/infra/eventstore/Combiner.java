package market.sourcing.infra.eventstore;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;

/**
 * Serves what several threads ask at one moment together, so that they share a round trip to the database. Nobody waits
 * for company: the first who comes is served at once, and those who come meanwhile are served together, by one of their
 * own threads (flat combining, Hendler and others, 2010).
 */
final class Combiner<Q, R> {
    /** As long as a statement has: who leads is told by then how it ended. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Consumer<List<Asked<Q, R>>> server;
    private final ToIntFunction<Q> weight;
    private final int mostWeight;
    private final Duration patience;
    private final Queue<Asked<Q, R>> queue = new ArrayDeque<>();
    private boolean led;

    /**
     * @param server answers each of a group, or fails it; what it throws fails all that it left
     * @param weight of a question
     * @param mostWeight of a group of more than one
     */
    Combiner(Consumer<List<Asked<Q, R>>> server, ToIntFunction<Q> weight, int mostWeight) {
        this(server, weight, mostWeight, PATIENCE);
    }

    /** @param patience how long who waits for others waits at most */
    Combiner(Consumer<List<Asked<Q, R>>> server, ToIntFunction<Q> weight, int mostWeight, Duration patience) {
        this.patience = patience;
        this.server = server;
        this.weight = weight;
        this.mostWeight = mostWeight;
    }

    /** A question of one thread and how it ended. */
    static final class Asked<Q, R> {
        private final Q question;
        /** True calls its thread to lead the next group, false tells it that it is served. */
        private final CompletableFuture<Boolean> call = new CompletableFuture<>();

        private @Nullable R answer;
        private @Nullable RuntimeException failure;

        Asked(Q question) {
            this.question = question;
        }

        Q question() {
            return question;
        }

        void answer(R value) {
            answer = value;
        }

        void fail(RuntimeException why) {
            failure = why;
        }

        private boolean isServed() {
            return answer != null || failure != null;
        }

        private R outcome() {
            if (answer != null) {
                return answer;
            }
            throw failure == null ? new IllegalStateException("Asked and not served.") : failure;
        }
    }

    /**
     * Returns the answer, or throws what the server failed this question with.
     *
     * @throws QueryTimeoutException when others were served for too long; what was asked may still be done, or not
     */
    R ask(Q question) {
        var mine = new Asked<Q, R>(question);
        if (mayLead(mine) || isCalled(mine)) {
            lead(mine);
        }
        return mine.outcome();
    }

    private boolean isCalled(Asked<Q, R> mine) {
        var most = Patience.left(patience);
        long began = System.nanoTime();
        try {
            return mine.call.get(most.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException hung) {
            return mine.call.isDone() ? mine.call.join() : giveUp(mine);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return giveUp(mine);
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        } finally {
            Patience.waited(System.nanoTime() - began);
        }
    }

    /** From here on it leads no group and is taken into none; a group that it is in already may still be served. */
    private boolean giveUp(Asked<Q, R> mine) {
        var hung = new QueryTimeoutException("No answer in time");
        if (mine.call.completeExceptionally(hung)) {
            throw hung;
        }
        return mine.call.join();
    }

    private synchronized boolean mayLead(Asked<Q, R> mine) {
        if (led) {
            queue.add(mine);
            return false;
        }
        led = true;
        return true;
    }

    private void lead(Asked<Q, R> mine) {
        var group = groupOf(mine);
        try {
            Patience.anew(() -> {
                server.accept(group);
                return group;
            });
        } catch (RuntimeException failure) {
            group.stream().filter(asked -> !asked.isServed()).forEach(asked -> asked.fail(failure));
        } finally {
            handOver();
            group.forEach(asked -> asked.call.complete(false));
        }
    }

    private synchronized List<Asked<Q, R>> groupOf(Asked<Q, R> leader) {
        var group = new ArrayList<>(List.of(leader));
        int total = weight.applyAsInt(leader.question());
        for (var next = queue.peek(); next != null; next = queue.peek()) {
            total += weight.applyAsInt(next.question());
            if (total > mostWeight) {
                break;
            }
            queue.remove();
            if (!next.call.isDone()) {
                group.add(next);
            }
        }
        return group;
    }

    /** How many wait to be served with the next group. */
    synchronized int waiting() {
        return queue.size();
    }

    private synchronized void handOver() {
        for (var next = queue.poll(); next != null; next = queue.poll()) {
            if (next.call.complete(true)) {
                return;
            }
        }
        led = false;
    }
}
