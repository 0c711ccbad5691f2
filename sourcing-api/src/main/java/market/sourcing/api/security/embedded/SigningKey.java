package market.sourcing.api.security.embedded;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.UUID;
import market.sourcing.infra.embedded.OwnerOnlyFile;

/** The key that signs tokens, kept so that tokens outlive a restart. */
final class SigningKey {
    private static final String FILE = "token-key.json";
    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey in(Path folder) {
        var file = folder.resolve(FILE);
        var content = OwnerOnlyFile.contentOrFirst(
                file, () -> generated().toJSONString().getBytes(StandardCharsets.UTF_8));
        try {
            return RSAKey.parse(new String(content, StandardCharsets.UTF_8));
        } catch (ParseException damaged) {
            throw new IllegalStateException(
                    "The file " + file + " is damaged. Remove it and a new key is made; tokens given so far then end.",
                    damaged);
        }
    }

    private static RSAKey generated() {
        try {
            return new RSAKeyGenerator(BITS).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
