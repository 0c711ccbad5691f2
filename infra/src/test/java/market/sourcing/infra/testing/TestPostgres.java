package market.sourcing.infra.testing;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import market.sourcing.infra.embedded.postgres.Login;
import org.flywaydb.core.Flyway;

/** One real PostgreSQL for the whole test process: the embedded one, a given one or a container's, see {@link StoreKind}. */
public final class TestPostgres {
    /** Shared by all checkouts of this machine: unpacking is the slow part. */
    private static final Path BINARIES = Path.of(System.getProperty("java.io.tmpdir"), "sourcing-test-postgres");

    private static final AtomicInteger NAMES = new AtomicInteger();

    private TestPostgres() {}

    /** A new database with all migrations done. Close it to drop it. */
    public static TestDatabase freshDatabase() {
        return create(" template " + template(server()));
    }

    /** A new database with nothing in it. Close it to drop it. */
    public static TestDatabase emptyDatabase() {
        return create("");
    }

    /** Where server programs are unpacked for tests that start servers of their own. */
    public static Path binaries() {
        return BINARIES;
    }

    private static TestDatabase create(String like) {
        var name = server().prefix() + NAMES.incrementAndGet();
        server().execute("create database " + name + like + " owner "
                + server().owner().user());
        return new TestDatabase(server(), name);
    }

    private static String template(PostgresServer server) {
        return server.prefix() + "template";
    }

    private static PostgresServer server() {
        return Holder.SERVER;
    }

    private static final class Holder {
        static final PostgresServer SERVER = start();

        private static PostgresServer start() {
            var server = switch (StoreKind.ofPostgres()) {
                case EMBEDDED -> OwnPostgres.start(BINARIES);
                case GIVEN -> given();
                case CONTAINERS -> container();
            };
            var owner = server.owner();
            server.execute("create database " + template(server) + " owner " + owner.user());
            Flyway.configure()
                    .dataSource(server.url(template(server)), owner.user(), owner.password())
                    .placeholders(Map.of("app_role", server.application().user()))
                    .load()
                    .migrate();
            return server;
        }

        private static PostgresServer given() {
            var login = new Login(variable("SPRING_DATASOURCE_USERNAME"), variable("SPRING_DATASOURCE_PASSWORD"));
            return ForeignPostgres.at(variable("SPRING_DATASOURCE_URL"), login);
        }

        private static PostgresServer container() {
            var container = Containers.postgres();
            var login = new Login(container.getUsername(), container.getPassword());
            return ForeignPostgres.at(container.getJdbcUrl(), login);
        }

        private static String variable(String name) {
            return System.getenv().getOrDefault(name, "");
        }
    }
}
