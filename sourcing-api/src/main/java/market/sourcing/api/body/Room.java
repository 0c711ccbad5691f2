package market.sourcing.api.body;

import java.util.concurrent.Semaphore;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;

/** Room in memory for what is large and may stay long, because its client is slow, in parts of 64 KiB. */
final class Room {
    static final int PART = 64 * 1024;

    private final Semaphore parts;

    Room(int parts) {
        this.parts = new Semaphore(parts);
    }

    /** @param share such as 8 for an eighth */
    static Room ofTheHeap(int share) {
        return new Room((int) (Runtime.getRuntime().maxMemory() / share / PART));
    }

    /** @throws ProblemException {@link ApiCode#BUSY} when so much is not free */
    void take(int wanted) {
        if (!parts.tryAcquire(wanted)) {
            throw new ProblemException(
                    ApiCode.BUSY, "Too much that is large is on its way. Send the same request again.");
        }
    }

    void giveBack(int taken) {
        parts.release(taken);
    }
}
