package market.sourcing.infra.eventstore;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tells at once, but never sooner than a pause after the last time; what is to be told meanwhile is told once, at its end. */
final class Paced {
    private final Runnable told;
    private final long pauseNanos;
    private final ScheduledExecutorService later;
    private long notBefore = System.nanoTime();
    private boolean waiting;

    /** @param later runs what has to wait */
    Paced(Runnable told, Duration pause, ScheduledExecutorService later) {
        this.told = told;
        this.pauseNanos = pause.toNanos();
        this.later = later;
    }

    void tell() {
        if (isTime()) {
            told.run();
        }
    }

    private synchronized boolean isTime() {
        long now = System.nanoTime();
        long left = notBefore - now;
        if (waiting) {
            return false;
        }
        if (left > 0) {
            waiting = true;
            later.schedule(this::tellNow, left, TimeUnit.NANOSECONDS);
            return false;
        }
        notBefore = now + pauseNanos;
        return true;
    }

    private void tellNow() {
        synchronized (this) {
            waiting = false;
            notBefore = System.nanoTime() + pauseNanos;
        }
        told.run();
    }
}
