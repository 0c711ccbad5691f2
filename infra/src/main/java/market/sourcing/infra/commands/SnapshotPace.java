package market.sourcing.infra.commands;

import market.sourcing.domain.shared.Sized;

/**
 * How often the state of an aggregate is put down. The events of a life lie all over the log, a page of the disk each, and a
 * snapshot lies together; but a state that grows with every event, such as that of a stock whose goods leave, would be written over
 * and over. So there are more events between two snapshots of a large one: as many as take about as long to read as itself.
 */
final class SnapshotPace {
    private static final long FEWEST_EVENTS = 100;
    /** Of a state that many events are no longer to read than: some five thousand orders that wait. */
    private static final long BYTES_OF_FEW = 240_000;

    private SnapshotPace() {}

    /**
     * @param known the version of which there is a snapshot, or that was looked at last; -1 for none
     * @param version that the root has now
     */
    static boolean isDue(Object root, long known, long version) {
        long events = events(root);
        return version / events > known / events;
    }

    /** Doubled and doubled again, so that as a state grows the marks at which it is put down stay marks. */
    private static long events(Object root) {
        long bytes = root instanceof Sized sized ? sized.bytes() : 0;
        return FEWEST_EVENTS * Long.highestOneBit(Math.max(1, bytes / BYTES_OF_FEW));
    }
}
