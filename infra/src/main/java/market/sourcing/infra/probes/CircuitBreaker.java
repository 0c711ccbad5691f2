package market.sourcing.infra.probes;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import market.sourcing.infra.eventstore.Patience;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Gives no connection while PostgreSQL is silent, and none to a command that has waited for long enough: a thread that would
 * wait for one has better things to do.
 */
final class CircuitBreaker extends DelegatingDataSource {
    private static final String CONNECTION_FAILED = "08001";

    private final SignOfLife postgres;

    CircuitBreaker(DataSource pool, SignOfLife postgres) {
        super(pool);
        this.postgres = postgres;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return waitedFor(super::getConnection);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return waitedFor(() -> super.getConnection(username, password));
    }

    private interface Pooled {
        Connection get() throws SQLException;
    }

    private Connection waitedFor(Pooled connection) throws SQLException {
        mustAnswer();
        if (Patience.isOver()) {
            throw new SQLTransientConnectionException("This command has waited for too long.", CONNECTION_FAILED);
        }
        long began = System.nanoTime();
        try {
            return connection.get();
        } finally {
            Patience.waited(System.nanoTime() - began);
        }
    }

    private void mustAnswer() throws SQLTransientConnectionException {
        try {
            postgres.mustAnswer();
        } catch (StoreSilent silent) {
            throw new SQLTransientConnectionException(silent.getMessage(), CONNECTION_FAILED, silent);
        }
    }
}
