package market.sourcing.infra.probes;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * When something answered last. It is told of answers only: silence is silence, whether the other side failed, hangs, or the one
 * who asks has stopped. Nothing is silent before it was watched.
 */
final class SignOfLife {
    private static final long UNWATCHED = Long.MIN_VALUE;

    private final String name;
    private final Duration patience;
    private final LongSupplier nanos;
    private final AtomicLong last = new AtomicLong(UNWATCHED);

    /** @param patience a longer silence counts as an outage */
    SignOfLife(String name, Duration patience) {
        this(name, patience, System::nanoTime);
    }

    SignOfLife(String name, Duration patience, LongSupplier nanos) {
        this.name = name;
        this.patience = patience;
        this.nanos = nanos;
    }

    String name() {
        return name;
    }

    /** From now on silence counts. */
    void watch() {
        last.compareAndSet(UNWATCHED, nanos.getAsLong());
    }

    void answered() {
        last.set(nanos.getAsLong());
    }

    /** Silence counts no more. */
    void leave() {
        last.set(UNWATCHED);
    }

    Duration silence() {
        long at = last.get();
        return at == UNWATCHED ? Duration.ZERO : Duration.ofNanos(nanos.getAsLong() - at);
    }

    boolean isSilent() {
        return silence().compareTo(patience) > 0;
    }

    /** @throws StoreSilent when it is silent */
    void mustAnswer() {
        if (isSilent()) {
            throw new StoreSilent(name, silence());
        }
    }
}
