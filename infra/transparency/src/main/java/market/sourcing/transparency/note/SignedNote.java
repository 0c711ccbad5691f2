package market.sourcing.transparency.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text, and who signed it.
 *
 * @param text ends with a line's end, which is signed too
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    /** So many are read; the convention asks for 16 at least. */
    private static final int MOST_SIGNATURES = 64;

    private static final String DASH = "\u2014 ";

    /** @throws IllegalArgumentException if a note can't have the text, or nobody signed */
    public SignedNote {
        if (!text.endsWith("\n") || text.chars().anyMatch(each -> each < ' ' && each != '\n')) {
            throw new IllegalArgumentException("A note's text ends with a line's end and has no control characters");
        }
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException("A note has 1 to %d signatures".formatted(MOST_SIGNATURES));
        }
        signatures = List.copyOf(signatures);
    }

    /** @throws IllegalArgumentException if it is no note */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("A note is a text, an empty line, and signatures");
        }
        var signatures =
                note.substring(end + 2).lines().map(SignedNote::signature).toList();
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    private static NoteSignature signature(String line) {
        var parts = line.split(" ", -1);
        if (parts.length != 3 || !line.startsWith(DASH)) {
            throw new IllegalArgumentException("A signature is written: dash, name, and base 64");
        }
        return new NoteSignature(parts[1], parts[2]);
    }

    /** As {@link #parse} reads it. */
    public String written() {
        var written = new StringBuilder(text).append('\n');
        signatures.forEach(each -> written.append(DASH)
                .append(each.name())
                .append(' ')
                .append(each.value())
                .append('\n'));
        return written.toString();
    }

    /** With signatures that it has not got yet. */
    public SignedNote and(Collection<NoteSignature> more) {
        var all = Stream.concat(signatures.stream(), more.stream()).distinct().toList();
        return new SignedNote(text, all);
    }

    /**
     * Which of the keys have signed it. Signatures of others say nothing and are passed over.
     *
     * @throws ForgedNoteException if one that says it is by one of the keys is not
     */
    public List<VerifierKey> signers(Collection<VerifierKey> known) {
        var signers = new ArrayList<VerifierKey>();
        for (NoteSignature signature : signatures) {
            for (VerifierKey key : known) {
                if (signature.isOf(key)) {
                    if (!verifies(key, signature)) {
                        throw new ForgedNoteException("%s did not sign this".formatted(key.name()));
                    }
                    signers.add(key);
                }
            }
        }
        return signers.stream().distinct().toList();
    }

    private boolean verifies(VerifierKey key, NoteSignature signature) {
        return switch (key.type()) {
            case ED25519 -> Ed25519.verifies(key.key(), text.getBytes(UTF_8), signature.signed());
            case COSIGNATURE -> Cosignature.verifies(key, text, signature.signed());
        };
    }
}
