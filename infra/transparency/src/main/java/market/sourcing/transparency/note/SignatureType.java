package market.sourcing.transparency.note;

import java.util.Optional;
import java.util.stream.Stream;

/** What a key signs, by the byte that C2SP signed-note has for it. */
public enum SignatureType {
    /** A log signs the text of its note. */
    ED25519(1),
    /** A witness signs that at some time a checkpoint was the newest it had seen, and began with all before. */
    COSIGNATURE(4);

    private final byte identifier;

    SignatureType(int identifier) {
        this.identifier = (byte) identifier;
    }

    byte identifier() {
        return identifier;
    }

    static Optional<SignatureType> of(byte identifier) {
        return Stream.of(values()).filter(type -> type.identifier == identifier).findAny();
    }
}
