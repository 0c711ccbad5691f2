package market.sourcing.transparency.verify;

import market.sourcing.transparency.note.Checkpoint;

/** What came of verifying. */
public sealed interface Finding {
    /**
     * Everything agrees.
     *
     * @param events how many there were
     * @param checkpoint with which they agree
     */
    record Verified(long events, Checkpoint checkpoint) implements Finding {}

    /**
     * Something does not.
     *
     * @param position the first at which it shows; of what shows only in a range, where the range begins
     * @param message in plain words
     */
    record Broken(Fault fault, long position, String message) implements Finding {}
}
