package market.sourcing.infra.probes;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Gives no connection while PostgreSQL is silent: a thread that would wait for one has better things to do. */
final class CircuitBreaker extends DelegatingDataSource {
    private static final String CONNECTION_FAILED = "08001";

    private final SignOfLife postgres;

    CircuitBreaker(DataSource pool, SignOfLife postgres) {
        super(pool);
        this.postgres = postgres;
    }

    @Override
    public Connection getConnection() throws SQLException {
        mustAnswer();
        return super.getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        mustAnswer();
        return super.getConnection(username, password);
    }

    private void mustAnswer() throws SQLTransientConnectionException {
        try {
            postgres.mustAnswer();
        } catch (StoreSilent silent) {
            throw new SQLTransientConnectionException(silent.getMessage(), CONNECTION_FAILED, silent);
        }
    }
}
