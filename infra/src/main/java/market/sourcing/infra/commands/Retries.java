package market.sourcing.infra.commands;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import market.sourcing.infra.eventstore.Patience;

/** A bounded number of further attempts, each after a random pause that grows; about a second altogether, of the command's patience. */
final class Retries {
    private static final int MOST = 16;
    private static final long LONGEST_PAUSE_MILLIS = 256;

    /** Who has waited for a lock does not wait for it again and again. */
    private static final long LONGEST_NANOS = Duration.ofSeconds(3).toNanos();

    private final long began = System.nanoTime();
    private int done;

    /** @throws Contended when the attempts are used up */
    void pauseOrGiveUp(Throwable lostRace) {
        if (done == MOST || System.nanoTime() - began > LONGEST_NANOS || Patience.isOver()) {
            throw new Contended(lostRace);
        }
        done++;
        var pause = Patience.left(Duration.ofMillis(
                ThreadLocalRandom.current().nextLong(Math.min(LONGEST_PAUSE_MILLIS, 1L << done) + 1)));
        try {
            Thread.sleep(pause);
            Patience.waited(pause.toNanos());
            if (Patience.isOver()) {
                throw new Contended(lostRace);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Contended(lostRace);
        }
    }
}
