package market.sourcing.infra.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import market.sourcing.infra.sequencer.OwnConnections;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections as the pool does, without the pool.
 *
 * @param onOpen run first on each connection, or null
 */
public record DirectConnections(
        String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable String onOpen) implements OwnConnections {

    @Override
    public Connection open() throws SQLException {
        var properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("loginTimeout", "3");
        properties.setProperty("socketTimeout", "6");
        // Sooner than the socket: a statement that is given up must not go on there. An address may set others.
        properties.setProperty(
                "options",
                "-c statement_timeout=5000 -c lock_timeout=3000 -c idle_in_transaction_session_timeout=15000");
        properties.setProperty("tcpKeepAlive", "true");
        var connection = DriverManager.getConnection(url, properties);
        if (onOpen != null) {
            try (var statement = connection.createStatement()) {
                statement.execute(onOpen);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }
        return connection;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url;
    }
}
