package market.sourcing.transparency.verify;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.LongConsumer;
import market.sourcing.transparency.export.ExportReader;
import market.sourcing.transparency.export.Manifest;
import market.sourcing.transparency.merkle.Frontier;
import market.sourcing.transparency.note.Checkpoint;
import market.sourcing.transparency.note.ForgedNoteException;
import market.sourcing.transparency.note.SignedNote;
import market.sourcing.transparency.note.VerifierKey;

/**
 * Verifies an export by keys that whoever verifies has from elsewhere.
 *
 * @param keys of the log: those that it signs with, and those that it has signed with
 * @param seen checkpoints that he has kept, which the log has to go on from
 */
public record Verification(Manifest manifest, Collection<VerifierKey> keys, List<SignedNote> seen) {
    /** How many events there are between two calls of who shows progress. */
    private static final int PACE = 10_000;

    /**
     * @param progress is told how many events have been read
     * @throws market.sourcing.transparency.export.MalformedExportException if it is no export
     */
    public Finding verify(ExportReader events, LongConsumer progress) {
        try {
            return verified(events, progress);
        } catch (BrokenExportException broken) {
            return broken.finding();
        }
    }

    private Finding verified(ExportReader events, LongConsumer progress) {
        var end = signed(manifest.checkpoint(), manifest.to());
        var milestones = milestones(end);
        var tree = new Frontier(manifest.from(), manifest.before());
        long agreed = manifest.from();
        while (true) {
            while (!milestones.isEmpty() && milestones.peek().checkpoint().size() == tree.size()) {
                milestones.remove().requireRoot(tree.root(), agreed);
                agreed = tree.size();
            }
            var next = events.next();
            if (next.isEmpty()) {
                break;
            }
            tree.add(Row.of(next.get(), tree.size(), manifest.to()).leaf());
            if (tree.size() % PACE == 0) {
                progress.accept(tree.size() - manifest.from());
            }
        }
        requireEnd(tree, end, agreed);
        return new Finding.Verified(tree.size() - manifest.from(), end);
    }

    private void requireEnd(Frontier tree, Checkpoint end, long agreed) {
        if (tree.size() != manifest.to()) {
            throw new BrokenExportException(
                    Fault.CUT,
                    tree.size(),
                    "The export ends before position %d, and should end before %d"
                            .formatted(tree.size(), manifest.to()));
        }
        if (!manifest.proof().proves(tree.root(), end.root())) {
            throw new BrokenExportException(
                    Fault.NOT_THE_SIGNED_LOG,
                    agreed,
                    "The events from position %d on are not those of the checkpoint of %d events"
                            .formatted(agreed, end.size()));
        }
    }

    private PriorityQueue<Milestone> milestones(Checkpoint end) {
        var milestones = new PriorityQueue<>(
                Comparator.comparing((Milestone each) -> each.checkpoint().size()));
        for (SignedNote note : manifest.earlier()) {
            milestones.add(new Milestone(ofThisLog(note, end), Fault.NOT_THE_SIGNED_LOG));
        }
        for (SignedNote note : seen) {
            requireNotShorter(note, end);
            milestones.add(new Milestone(ofThisLog(note, end), Fault.NOT_AN_EXTENSION));
        }
        return milestones;
    }

    private void requireNotShorter(SignedNote seenBefore, Checkpoint end) {
        long size = signed(seenBefore, manifest.from()).size();
        if (size > end.size()) {
            throw new BrokenExportException(
                    Fault.NOT_AN_EXTENSION,
                    end.size(),
                    "The log had %d events when it signed that, and says now that it has %d"
                            .formatted(size, end.size()));
        }
    }

    private Checkpoint ofThisLog(SignedNote note, Checkpoint end) {
        var checkpoint = signed(note, manifest.from());
        if (!checkpoint.origin().equals(end.origin())) {
            throw new BrokenExportException(
                    Fault.ANOTHER_LOG,
                    manifest.from(),
                    "A checkpoint is of %s, the export of %s".formatted(checkpoint.origin(), end.origin()));
        }
        if (checkpoint.size() < manifest.from() || checkpoint.size() > manifest.to()) {
            throw new BrokenExportException(
                    Fault.OUT_OF_REACH,
                    manifest.from(),
                    "A checkpoint is of %d events, the export from %d to %d"
                            .formatted(checkpoint.size(), manifest.from(), manifest.to()));
        }
        return checkpoint;
    }

    private Checkpoint signed(SignedNote note, long position) {
        try {
            if (note.signers(keys).isEmpty()) {
                throw new BrokenExportException(
                        Fault.NOT_SIGNED, position, "The checkpoint is signed by none of the log's keys");
            }
        } catch (ForgedNoteException forged) {
            throw new BrokenExportException(Fault.NOT_SIGNED, position, String.valueOf(forged.getMessage()));
        }
        return Checkpoint.parse(note.text());
    }
}
