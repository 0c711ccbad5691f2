package market.sourcing.api.e2e;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a data folder holds in which an earlier release ran, of which accounts and keys were files. */
final class EarlierRelease {
    static final String AGENTS_SECRET = "a-secret-of-an-earlier-release-01";
    static final String KEY_ID = "key-of-an-earlier-release";
    static final String KEY_FILE = "token-key.json";

    private EarlierRelease() {}

    static void leaveIn(Path data) throws IOException {
        Files.writeString(data.resolve("demo-accounts.json"), """
                [{"role": "agent", "clientId": "demo-agent", "clientSecret": "%s"}]
                """.formatted(AGENTS_SECRET));
        try {
            Files.writeString(
                    data.resolve(KEY_FILE),
                    new RSAKeyGenerator(2048).keyID(KEY_ID).generate().toJSONString());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
