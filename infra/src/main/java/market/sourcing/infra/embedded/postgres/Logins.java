package market.sourcing.infra.embedded.postgres;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import market.sourcing.infra.embedded.postgres.PostgresNotStarted.Reason;
import market.sourcing.infra.files.OwnerOnlyFile;

/**
 * The three roles of this installation, their passwords made once and kept in a file that only its owner reads.
 *
 * @param admin the server's superuser, used to set the server up
 * @param owner owns the tables and migrates them
 * @param application what the application works under; it can append to the log but not change it
 */
record Logins(Login admin, Login owner, Login application) {
    private static final List<String> USERS = List.of("postgres", "sourcing_owner", "sourcing_app");
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Reads them, and makes those that are not there yet.
     *
     * @param known whether the server has been set up with them, so that others would be of no use
     * @throws PostgresNotStarted when they are known and not in the file
     */
    static Logins keptIn(Path file, boolean known) {
        var kept = read(file);
        var before = kept.size();
        if (known) {
            USERS.stream()
                    .filter(user -> kept.getProperty(user, "").isBlank())
                    .findFirst()
                    .ifPresent(user -> {
                        throw new PostgresNotStarted(
                                Reason.PASSWORDS_LOST, file, "the password of " + user + " is not in it.", null);
                    });
        }
        var logins = new Logins(login(kept, USERS.get(0)), login(kept, USERS.get(1)), login(kept, USERS.get(2)));
        if (kept.size() > before) {
            write(kept, file);
        }
        return logins;
    }

    private static Properties read(Path file) {
        var kept = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newInputStream(file)) {
                kept.load(in);
            } catch (IllegalArgumentException damaged) {
                throw new PostgresNotStarted(Reason.PASSWORDS_LOST, file, "it can't be read.", damaged);
            } catch (IOException e) {
                throw new UncheckedIOException("The file " + file + " can't be read.", e);
            }
        }
        return kept;
    }

    private static Login login(Properties kept, String user) {
        return new Login(user, (String) kept.computeIfAbsent(user, any -> password()));
    }

    private static String password() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void write(Properties kept, Path file) {
        var lines = new ByteArrayOutputStream();
        try {
            kept.store(lines, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        OwnerOnlyFile.write(file, lines.toByteArray());
    }
}
