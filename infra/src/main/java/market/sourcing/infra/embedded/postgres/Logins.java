package market.sourcing.infra.embedded.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The three roles of this installation, their passwords made once and kept in a file that only its owner reads.
 *
 * @param admin the server's superuser, used to set the server up
 * @param owner owns the tables and migrates them
 * @param application what the application works under; it can append to the log but not change it
 */
record Logins(Login admin, Login owner, Login application) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Logins keptIn(Path file) {
        try {
            var kept = new Properties();
            if (Files.exists(file)) {
                try (var in = Files.newInputStream(file)) {
                    kept.load(in);
                }
            }
            var before = kept.size();
            var logins =
                    new Logins(login(kept, "postgres"), login(kept, "sourcing_owner"), login(kept, "sourcing_app"));
            if (kept.size() > before) {
                write(kept, file);
            }
            return logins;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Login login(Properties kept, String user) {
        return new Login(user, (String) kept.computeIfAbsent(user, any -> password()));
    }

    private static String password() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void write(Properties kept, Path file) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, ownerOnly);
        try (var out = Files.newOutputStream(draft)) {
            kept.store(out, null);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
