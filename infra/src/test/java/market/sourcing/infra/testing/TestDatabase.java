package market.sourcing.infra.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import market.sourcing.infra.embedded.postgres.Login;
import market.sourcing.infra.sequencer.OwnConnections;
import org.jspecify.annotations.Nullable;

/** A database of the test server, its own pool, dropped when closed. */
public final class TestDatabase implements AutoCloseable {
    private final PostgresServer server;
    private final String name;
    private @Nullable HikariDataSource pool;

    TestDatabase(PostgresServer server, String name) {
        this.server = server;
        this.name = name;
    }

    public String name() {
        return name;
    }

    public String url() {
        return server.url(name);
    }

    public Login application() {
        return server.application();
    }

    public Login owner() {
        return server.owner();
    }

    /** Under the application's role, as the application's own pool is set. */
    public synchronized HikariDataSource pool() {
        if (pool == null) {
            var config = new HikariConfig();
            config.setJdbcUrl(url());
            config.setUsername(application().user());
            config.setPassword(application().password());
            config.setMaximumPoolSize(40);
            config.setMinimumIdle(2);
            config.setConnectionTimeout(3000);
            pool = new HikariDataSource(config);
        }
        return pool;
    }

    /** Under the application's role, outside the pool. */
    public OwnConnections ownConnections() {
        return () -> open(application());
    }

    public Connection openAsOwner() throws SQLException {
        return open(owner());
    }

    /** As the server's superuser: may end other sessions. */
    public Connection openAsAdmin() throws SQLException {
        return open(server.admin());
    }

    private Connection open(Login login) throws SQLException {
        return DriverManager.getConnection(url(), login.user(), login.password());
    }

    /** Ends every connection and lets nobody in, as if the server were down. */
    public void shut() {
        server.execute("alter database " + name + " allow_connections false");
        server.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
    }

    /** Lets everybody in again. */
    public void reopen() {
        server.execute("alter database " + name + " allow_connections true");
    }

    @Override
    public synchronized void close() {
        if (pool != null) {
            pool.close();
        }
        server.execute("drop database " + name + " with (force)");
    }
}
