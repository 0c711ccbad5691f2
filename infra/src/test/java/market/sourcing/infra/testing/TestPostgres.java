package market.sourcing.infra.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import market.sourcing.infra.embedded.DataFolder;
import market.sourcing.infra.embedded.DataFolderInUse;
import market.sourcing.infra.embedded.postgres.EmbeddedPostgresServer;
import org.flywaydb.core.Flyway;

/**
 * One real PostgreSQL for the whole test process, kept under {@code target} so that the next run starts in a second and
 * takes over a server that a killed run left behind.
 */
public final class TestPostgres {
    /** Shared by all checkouts of this machine: unpacking is the slow part. */
    private static final Path BINARIES = Path.of(System.getProperty("java.io.tmpdir"), "sourcing-test-postgres");

    private static final int PROCESSES_AT_ONCE = 16;
    private static final String TEMPLATE = "test_template";
    private static final AtomicInteger NAMES = new AtomicInteger();

    private TestPostgres() {}

    /** A new database with all migrations done. Close it to drop it. */
    public static TestDatabase freshDatabase() {
        var name = "test_" + NAMES.incrementAndGet();
        execute("create database " + name + " template " + TEMPLATE + " owner "
                + server().owner().user());
        return new TestDatabase(server(), name);
    }

    /** A new database with nothing in it. Close it to drop it. */
    public static TestDatabase emptyDatabase() {
        var name = "test_" + NAMES.incrementAndGet();
        execute("create database " + name + " owner " + server().owner().user());
        return new TestDatabase(server(), name);
    }

    /** Where server programs are unpacked for tests that start servers of their own. */
    public static Path binaries() {
        return BINARIES;
    }

    public static EmbeddedPostgresServer server() {
        return Holder.SERVER;
    }

    static void execute(String sql) {
        try (var admin = admin();
                var statement = admin.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Connection admin() throws SQLException {
        return admin(server());
    }

    private static Connection admin(EmbeddedPostgresServer server) throws SQLException {
        return DriverManager.getConnection(
                server.url("postgres"), server.admin().user(), server.admin().password());
    }

    private static final class Holder {
        static final EmbeddedPostgresServer SERVER = start();

        private static EmbeddedPostgresServer start() {
            var folder = freeFolder();
            var server = EmbeddedPostgresServer.start(folder, BINARIES, OptionalInt.empty());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                folder.close();
            }));
            try (var admin = admin(server)) {
                prepare(admin, server);
                return server;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static DataFolder freeFolder() {
            return IntStream.range(0, PROCESSES_AT_ONCE)
                    .mapToObj(n -> tryOpen(Path.of("target", "test-postgres-" + n)))
                    .flatMap(java.util.Optional::stream)
                    .findFirst()
                    .orElseThrow();
        }

        private static java.util.Optional<DataFolder> tryOpen(Path path) {
            try {
                return java.util.Optional.of(DataFolder.open(path));
            } catch (DataFolderInUse taken) {
                return java.util.Optional.empty();
            }
        }

        private static void prepare(Connection admin, EmbeddedPostgresServer server) throws SQLException {
            var left = new ArrayList<String>();
            try (var statement = admin.createStatement()) {
                var rows = statement.executeQuery("select datname from pg_database where datname like 'test\\_%'");
                while (rows.next()) {
                    left.add(rows.getString(1));
                }
                for (var name : left) {
                    statement.execute("drop database " + name + " with (force)");
                }
                statement.execute("create database " + TEMPLATE + " owner "
                        + server.owner().user());
            }
            Flyway.configure()
                    .dataSource(
                            server.url(TEMPLATE),
                            server.owner().user(),
                            server.owner().password())
                    .placeholders(Map.of("app_role", server.application().user()))
                    .load()
                    .migrate();
        }
    }
}
