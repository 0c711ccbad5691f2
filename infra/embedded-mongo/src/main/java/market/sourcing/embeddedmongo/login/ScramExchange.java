package market.sourcing.embeddedmongo.login;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One login under way, from the server's side (RFC 5802, section 5): two messages come in, each is answered once. */
final class ScramExchange {
    private static final int NONCE_BYTES = 24;
    /** The client binds its login to no channel; so it must say again at the end. */
    private static final String NO_BINDING = "n,,";

    private static final String NO_BINDING_AGAIN =
            "c=" + Base64.getEncoder().encodeToString(NO_BINDING.getBytes(StandardCharsets.US_ASCII));

    private final ScramKeys keys;
    private @Nullable String firstMessages;
    private @Nullable String nonce;

    ScramExchange(ScramKeys keys) {
        this.keys = keys;
    }

    /** The server's first message to the client's; empty where that can't lead to a login. */
    Optional<String> begin(String clientFirst) {
        if (!clientFirst.startsWith(NO_BINDING)) {
            return Optional.empty();
        }
        var bare = clientFirst.substring(NO_BINDING.length());
        var user = attribute(bare, 0, "n=");
        var clientNonce = attribute(bare, 1, "r=");
        if (user.filter(keys::areOf).isEmpty() || clientNonce.isEmpty()) {
            return Optional.empty();
        }
        var both = clientNonce.get() + ownNonce();
        var serverFirst = "r=" + both + ",s=" + keys.salt() + ",i=" + ScramKeys.ITERATIONS;
        nonce = both;
        firstMessages = bare + "," + serverFirst;
        return Optional.of(serverFirst);
    }

    /** The server's last message; empty where the client did not prove that it knows the secret. */
    Optional<String> end(String clientFinal) {
        int proofAt = clientFinal.lastIndexOf(",p=");
        if (firstMessages == null || proofAt < 0) {
            return Optional.empty();
        }
        var withoutProof = clientFinal.substring(0, proofAt);
        var authMessage = firstMessages + "," + withoutProof;
        firstMessages = null;
        if (!withoutProof.equals(NO_BINDING_AGAIN + ",r=" + nonce)) {
            return Optional.empty();
        }
        return decoded(clientFinal.substring(proofAt + ",p=".length()))
                .filter(proof -> keys.prove(proof, authMessage))
                .map(proof -> "v=" + keys.signature(authMessage));
    }

    private static Optional<String> attribute(String message, int number, String name) {
        return Arrays.stream(message.split(",", -1))
                .skip(number)
                .findFirst()
                .filter(part -> part.startsWith(name) && part.length() > name.length())
                .map(part -> part.substring(name.length()));
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private static String ownNonce() {
        var bytes = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
