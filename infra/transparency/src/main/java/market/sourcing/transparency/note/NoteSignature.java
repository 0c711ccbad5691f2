package market.sourcing.transparency.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * A line under a note.
 *
 * @param name of the key
 * @param value base 64 of the key's id and what it signed
 */
public record NoteSignature(String name, String value) {
    /** @throws IllegalArgumentException if there is no such name, or no id */
    public NoteSignature {
        VerifierKey.requireName(name);
        if (Base64.getDecoder().decode(value).length <= Integer.BYTES) {
            throw new IllegalArgumentException("A signature has an id of four bytes, and more");
        }
    }

    static NoteSignature of(VerifierKey key, byte[] signed) {
        var bytes = ByteBuffer.allocate(Integer.BYTES + signed.length)
                .putInt(key.id())
                .put(signed)
                .array();
        return new NoteSignature(key.name(), Base64.getEncoder().encodeToString(bytes));
    }

    boolean isOf(VerifierKey key) {
        return name.equals(key.name()) && ByteBuffer.wrap(bytes()).getInt() == key.id();
    }

    /** What was signed, without the id. */
    byte[] signed() {
        return Arrays.copyOfRange(bytes(), Integer.BYTES, bytes().length);
    }

    private byte[] bytes() {
        return Base64.getDecoder().decode(value);
    }
}
