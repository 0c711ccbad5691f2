package market.sourcing.transparency.verify;

import market.sourcing.transparency.export.ExportedEvent;
import market.sourcing.transparency.merkle.Hash;

/** A row that stands where it has to stand, and is what it was. */
record Row(Hash leaf) {
    /**
     * @param position at which it has to stand
     * @param to behind the last one
     */
    static Row of(ExportedEvent exported, long position, long to) {
        var event = exported.event();
        if (position >= to) {
            throw new BrokenExportException(
                    Fault.CUT, position, "The export goes on at position %d, and should end there".formatted(position));
        }
        if (event.position() != position) {
            throw new BrokenExportException(
                    Fault.OUT_OF_ORDER,
                    position,
                    "Where position %d should be is %d".formatted(position, event.position()));
        }
        var leaf = event.leaf();
        if (!leaf.equals(exported.recorded())) {
            throw new BrokenExportException(
                    Fault.ROW_CHANGED,
                    position,
                    "The event at position %d was changed after it had been recorded".formatted(position));
        }
        return new Row(leaf);
    }
}
