package market.sourcing.infra.embedded.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import market.sourcing.infra.embedded.postgres.PostgresNotStarted.Reason;
import market.sourcing.infra.files.OwnerOnlyFile;

/**
 * The making of a new data directory: it asks for passwords from its first moment on. Its file stands until the server is set up, so
 * that a start that was cut short begins again.
 */
final class FirstStart {
    private final Path cluster;
    private final Path passwordFile;

    FirstStart(Path cluster, Path passwordFile) {
        this.cluster = cluster;
        this.passwordFile = passwordFile;
    }

    /** Whether there is a data directory already, so that its passwords are set. */
    boolean isOver() {
        var content = cluster.toFile().list();
        return !Files.exists(passwordFile) && content != null && content.length > 0;
    }

    /**
     * Removes what a start that was cut short left behind, and writes down the password that {@code initdb} sets.
     *
     * @throws PostgresNotStarted when there is a data directory without the files that every one begins with
     */
    void prepare(Login admin) {
        if (isOver()) {
            requireWhole();
        } else if (RunningServer.in(cluster).isEmpty()) {
            try {
                // Nothing was ever stored in it: the application gets to see a server only when it is set up.
                remove(cluster);
                OwnerOnlyFile.write(passwordFile, admin.password().getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The library that starts the server would make another one beside what is left. */
    private void requireWhole() {
        for (var name : List.of("PG_VERSION", "postgresql.conf")) {
            var file = cluster.resolve(name);
            if (!Files.exists(file)) {
                throw new PostgresNotStarted(Reason.DAMAGED, file, "the file is missing.", null);
            }
        }
    }

    Path passwordFile() {
        return passwordFile;
    }

    void end() {
        try {
            Files.deleteIfExists(passwordFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
