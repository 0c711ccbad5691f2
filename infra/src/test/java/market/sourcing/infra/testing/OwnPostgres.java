package market.sourcing.infra.testing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import market.sourcing.infra.embedded.postgres.EmbeddedPostgresServer;
import market.sourcing.infra.files.DataFolder;
import market.sourcing.infra.files.DataFolderInUse;

/**
 * The embedded PostgreSQL, kept under {@code target} so that the next run starts in a second and takes over a server that a
 * killed run left behind.
 */
final class OwnPostgres {
    private static final int PROCESSES_AT_ONCE = 16;

    private OwnPostgres() {}

    static PostgresServer start(Path binaries) {
        var folder = freeFolder();
        var embedded = EmbeddedPostgresServer.start(folder, binaries, OptionalInt.empty());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            embedded.close();
            folder.close();
        }));
        var server =
                new PostgresServer(embedded::url, embedded.admin(), embedded.owner(), embedded.application(), "test_");
        server.dropDatabases();
        return server;
    }

    private static DataFolder freeFolder() {
        return IntStream.range(0, PROCESSES_AT_ONCE)
                .mapToObj(n -> tryOpen(Path.of("target", "test-postgres-" + n)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<DataFolder> tryOpen(Path path) {
        try {
            return Optional.of(DataFolder.open(path));
        } catch (DataFolderInUse taken) {
            return Optional.empty();
        }
    }
}
