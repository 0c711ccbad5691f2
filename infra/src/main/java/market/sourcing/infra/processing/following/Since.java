package market.sourcing.infra.processing.following;

import java.time.Duration;

/** How long ago something was. */
final class Since {
    private boolean known;
    private long nanos;

    private Since() {}

    static Since longAgo() {
        return new Since();
    }

    static Since now() {
        var since = new Since();
        since.begin();
        return since;
    }

    synchronized void begin() {
        known = true;
        nanos = System.nanoTime();
    }

    synchronized void forget() {
        known = false;
    }

    synchronized boolean isOver(Duration time) {
        return left(time).isZero();
    }

    /** Until so long is over; zero when it is. */
    synchronized Duration left(Duration time) {
        return known ? Duration.ofNanos(Math.max(0, time.toNanos() - (System.nanoTime() - nanos))) : Duration.ZERO;
    }
}
