package market.sourcing.api.security.embedded;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import market.sourcing.infra.files.FileDamaged;
import org.jspecify.annotations.Nullable;

/** The file that earlier releases kept the signing key in, in the clear. */
final class EarlierKey {
    private static final String FILE = "token-key.json";

    private final Path file;

    EarlierKey(Path folder) {
        this.file = folder.resolve(FILE);
    }

    /**
     * Null where there is none.
     *
     * @throws FileDamaged when there is something else in it
     */
    @Nullable
    RSAKey read() {
        try {
            return Files.exists(file) ? RSAKey.parse(Files.readString(file)) : null;
        } catch (IOException | ParseException damaged) {
            throw new FileDamaged(file, "Remove it and a new key is made; tokens given so far then end.", damaged);
        }
    }

    /** What it held is in PostgreSQL. */
    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " can't be removed; it holds a key in the clear.", e);
        }
    }
}
