package market.sourcing.bench.measure;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import market.sourcing.bench.load.Latencies;

/**
 * Looks at read-model documents about every two milliseconds until they show what is waited for, so a moment of
 * visibility is known to that much and never too early. One query asks for all documents that are waited for.
 */
final class Watcher implements AutoCloseable {
    private static final long PAUSE_NANOS = 2_000_000;

    /** @param version the document has to show at least this version */
    private record Awaited(long version, long dueNanos, long answeredNanos) {}

    private final Function<Set<String>, Map<String, Long>> versions;
    private final Latencies sinceAnswered = new Latencies();
    private final Latencies sinceDue = new Latencies();
    private final Map<String, Awaited> awaited = new ConcurrentHashMap<>();
    private final Thread thread = Thread.ofPlatform().daemon().name("watcher").unstarted(this::watch);
    private volatile boolean closed;

    /** @param versions reads the documents' versions by id */
    Watcher(Function<Set<String>, Map<String, Long>> versions) {
        this.versions = versions;
        thread.start();
    }

    /** An id must not be awaited again before it was seen. */
    void await(String id, long version, long dueNanos, long answeredNanos) {
        if (awaited.putIfAbsent(id, new Awaited(version, dueNanos, answeredNanos)) != null) {
            throw new IllegalStateException(id + " is being waited for already");
        }
    }

    boolean done() {
        return awaited.isEmpty();
    }

    /** From the command's answer, which comes after its commit, to the document. */
    Latencies sinceAnswered() {
        return sinceAnswered;
    }

    /** From the moment the command was to be sent to the document. */
    Latencies sinceDue() {
        return sinceDue;
    }

    private void watch() {
        while (!closed) {
            if (!awaited.isEmpty()) {
                var seen = versions.apply(Set.copyOf(awaited.keySet()));
                long now = System.nanoTime();
                seen.forEach((id, version) -> awaited.computeIfPresent(id, (same, one) -> {
                    if (version < one.version()) {
                        return one;
                    }
                    sinceAnswered.add(now - one.answeredNanos());
                    sinceDue.add(now - one.dueNanos());
                    return null;
                }));
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join();
    }
}
