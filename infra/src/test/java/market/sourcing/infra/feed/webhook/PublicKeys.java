package market.sourcing.infra.feed.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Verifies Ed25519 signatures as a receiver does, who has the public key and nothing of ours. */
final class PublicKeys {
    /** What stands before the 32 bytes in the X.509 form of a key (RFC 8410). */
    private static final String BEFORE = "302a300506032b6570032100";

    private PublicKeys() {}

    static boolean verify(String whpk, String id, long seconds, byte[] body, String signatures) {
        var raw = Base64.getDecoder().decode(whpk.substring("whpk_".length()));
        var encoded = HexFormat.of().parseHex(BEFORE + HexFormat.of().formatHex(raw));
        return Stream.of(signatures.split(" "))
                .filter(each -> each.startsWith("v1a,"))
                .map(each -> Base64.getDecoder().decode(each.substring("v1a,".length())))
                .anyMatch(signature -> isRight(encoded, signature, id, seconds, body));
    }

    private static boolean isRight(byte[] key, byte[] signature, String id, long seconds, byte[] body) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
            verifier.update((id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8));
            verifier.update(body);
            return verifier.verify(signature);
        } catch (GeneralSecurityException notOne) {
            return false;
        }
    }
}
