package market.sourcing.transparency.export;

import java.io.InputStream;
import java.util.List;
import market.sourcing.transparency.merkle.ConsistencyProof;
import market.sourcing.transparency.merkle.Frontier;
import market.sourcing.transparency.merkle.Hash;
import market.sourcing.transparency.note.Checkpoint;
import market.sourcing.transparency.note.SignedNote;

/**
 * What ties an export to a log: the tree before its first event, and the way from the tree after its last one to a signed checkpoint.
 *
 * @param from the first position
 * @param to the position behind the last one
 * @param before the perfect trees of the log before {@code from}, the largest first
 * @param checkpoint of the log at {@code to} or later
 * @param extension the path that proves that the checkpoint's tree begins with the one at {@code to}
 * @param earlier checkpoints of the log in between, by size
 */
public record Manifest(
        long from, long to, List<Hash> before, SignedNote checkpoint, List<Hash> extension, List<SignedNote> earlier) {
    /** @throws IllegalArgumentException if it can't be one of an export */
    public Manifest {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("No export is from %d to %d".formatted(from, to));
        }
        new Frontier(from, before);
        before = List.copyOf(before);
        extension = List.copyOf(extension);
        earlier = List.copyOf(earlier);
    }

    /** @throws MalformedExportException if it is no manifest */
    public static Manifest read(InputStream file) {
        return ManifestFile.read(file);
    }

    /** As {@link #read} reads it: JSON. */
    public String written() {
        return ManifestFile.write(this);
    }

    /** @throws IllegalArgumentException if what is signed is no checkpoint */
    public Checkpoint checked() {
        return Checkpoint.parse(checkpoint.text());
    }

    public ConsistencyProof proof() {
        return new ConsistencyProof(to, checked().size(), extension);
    }
}
