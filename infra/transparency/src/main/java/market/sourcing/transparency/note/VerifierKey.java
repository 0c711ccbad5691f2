package market.sourcing.transparency.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Who may have signed, and how his signatures are checked.
 *
 * @param name without spaces and plus signs, usually an address without a scheme
 */
public record VerifierKey(String name, SignatureType type, PublicKey key) {
    private static final Pattern NAME = Pattern.compile("[^\\s\\h\\v+\\p{Cntrl}]+");

    /** @throws IllegalArgumentException if notes can't have the name, or the key is of another kind */
    public VerifierKey {
        requireName(name);
        Ed25519.raw(key);
    }

    static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Who signs notes has a name without spaces and plus signs");
        }
    }

    /**
     * As others write it: name, id in hexadecimal, and type with key in base 64, joined by plus signs.
     *
     * @throws IllegalArgumentException if it is not written so, or names another id than it has
     */
    public static VerifierKey parse(String text) {
        var parts = text.split("\\+", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("A key is written name+id+key");
        }
        var typed = Base64.getDecoder().decode(parts[2]);
        var type = typed.length == 0
                ? SignatureType.ED25519
                : SignatureType.of(typed[0])
                        .orElseThrow(() -> new IllegalArgumentException("No such type of signature is known"));
        var key = new VerifierKey(
                parts[0], type, Ed25519.key(Arrays.copyOfRange(typed, Math.min(1, typed.length), typed.length)));
        if (!parts[1].equals(key.idInHexadecimal())) {
            throw new IllegalArgumentException("The key's id is %s, not %s".formatted(key.idInHexadecimal(), parts[1]));
        }
        return key;
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return name + "+" + idInHexadecimal() + "+" + Base64.getEncoder().encodeToString(typed());
    }

    /** The first four bytes of a hash of name, type and key: it tells keys apart, and proves nothing. */
    public int id() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(UTF_8));
            return ByteBuffer.wrap(digest.digest(typed())).getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private String idInHexadecimal() {
        return "%08x".formatted(id());
    }

    private byte[] typed() {
        return ByteBuffer.allocate(1 + Ed25519.KEY_BYTES)
                .put(type.identifier())
                .put(Ed25519.raw(key))
                .array();
    }
}
