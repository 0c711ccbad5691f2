package market.sourcing.infra.embedded.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import market.sourcing.infra.embedded.postgres.PostgresNotStarted.Reason;

/** Brings a started server to where the application expects it: its own data directory, passwords, roles, database. */
final class Provisioning {
    private static final String PASSWORDS_ONLY = "host all all 127.0.0.1/32 scram-sha-256\n";

    private final Path cluster;
    private final Logins logins;

    Provisioning(Path cluster, Logins logins) {
        this.cluster = cluster;
        this.logins = logins;
    }

    void apply(int port) {
        try (var admin = DriverManager.getConnection(
                EmbeddedPostgresServer.url(port, "postgres"),
                logins.admin().user(),
                logins.admin().password())) {
            requireOurs(admin);
            role(admin, logins.admin());
            role(admin, logins.owner());
            role(admin, logins.application());
            database(admin);
            requirePasswords(admin);
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL on port " + port + " could not be set up.", e);
        }
    }

    /** Another server on the port would be served the same way by the library that starts ours. */
    private void requireOurs(Connection admin) throws SQLException {
        var served = Path.of(single(admin, "show data_directory"));
        if (!served.normalize().equals(cluster)) {
            throw new PostgresNotStarted(
                    Reason.PORT_TAKEN, cluster, "the port is used by a PostgreSQL on " + served + ".", null);
        }
    }

    private static void role(Connection admin, Login login) throws SQLException {
        var known = single(admin, "select count(*) from pg_roles where rolname = '" + login.user() + "'");
        execute(
                admin,
                ("0".equals(known) ? "create role " : "alter role ") + login.user() + " login password '"
                        + login.password() + "'");
    }

    private void database(Connection admin) throws SQLException {
        var known = single(
                admin, "select count(*) from pg_database where datname = '" + EmbeddedPostgresServer.DATABASE + "'");
        if ("0".equals(known)) {
            execute(
                    admin,
                    "create database " + EmbeddedPostgresServer.DATABASE + " owner "
                            + logins.owner().user());
        }
    }

    /** One way in, and with a password; what {@code initdb} writes knows more ways. */
    private void requirePasswords(Connection admin) throws SQLException {
        var rules = cluster.resolve("pg_hba.conf");
        try {
            if (!Files.readString(rules).equals(PASSWORDS_ONLY)) {
                Files.writeString(rules, PASSWORDS_ONLY);
                execute(admin, "select pg_reload_conf()");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(Connection admin, String sql) throws SQLException {
        try (var statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String single(Connection admin, String sql) throws SQLException {
        try (var statement = admin.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
