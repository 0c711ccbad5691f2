package market.sourcing.infra.loops;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A bell that many may ring and one waits for; rings that nobody heard yet count as one. */
public final class WakeUp {
    private final Semaphore rung = new Semaphore(0);

    public void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /** Returns whether it rang before the time was over. */
    public boolean await(long millis) throws InterruptedException {
        var heard = rung.tryAcquire(millis, TimeUnit.MILLISECONDS);
        rung.drainPermits();
        return heard;
    }
}
