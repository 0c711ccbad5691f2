package market.sourcing.transparency.verify;

import market.sourcing.transparency.merkle.Hash;
import market.sourcing.transparency.note.Checkpoint;

/**
 * A checkpoint that the log must agree with on the way.
 *
 * @param otherwise what it is if the log does not
 */
record Milestone(Checkpoint checkpoint, Fault otherwise) {
    /** @param agreed up to where the log is known to agree with checkpoints */
    void requireRoot(Hash root, long agreed) {
        if (!root.equals(checkpoint.root())) {
            throw new BrokenExportException(
                    otherwise,
                    agreed,
                    "The first %d events are not those that were signed: they differ at position %d or behind it"
                            .formatted(checkpoint.size(), agreed));
        }
    }
}
