package market.sourcing.transparency.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Instant;

/** Signs notes, as a log or as a witness. */
public final class NoteSigner {
    private final PrivateKey secret;
    private final VerifierKey verifier;

    /** @throws IllegalArgumentException if notes can't have the name, or the pair is of another kind */
    public NoteSigner(String name, SignatureType type, KeyPair pair) {
        this.secret = pair.getPrivate();
        this.verifier = new VerifierKey(name, type, pair.getPublic());
    }

    /** With which anybody can tell what it signed. */
    public VerifierKey verifier() {
        return verifier;
    }

    /**
     * @param text ends with a line's end
     * @param when of which only a witness makes use
     */
    public NoteSignature sign(String text, Instant when) {
        return NoteSignature.of(
                verifier,
                switch (verifier.type()) {
                    case ED25519 -> Ed25519.sign(secret, text.getBytes(UTF_8));
                    case COSIGNATURE -> Cosignature.sign(this, text, when);
                });
    }

    PrivateKey secret() {
        return secret;
    }
}
