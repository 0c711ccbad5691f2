package market.sourcing.infra.sequencer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import market.sourcing.infra.eventstore.StoredTime;
import org.jspecify.annotations.Nullable;

/** One connection that holds the sequencer's lock, or tries to get it. Who loses the connection loses the lock with it. */
final class NumberingSession implements AutoCloseable {
    /** The lock's number in the database; any constant that nothing else uses. */
    private static final long LOCK = 7_326_178_224_001L;

    private static final int NETWORK_TIMEOUT_MILLIS = 30_000;
    /**
     * While the tables grow without fresh statistics the planner turns the statement into a join over the whole log. Only
     * its index plans are good once the backlog is numbered.
     */
    private static final List<String> INDEXES_ONLY = List.of(
            "set enable_seqscan = off",
            "set enable_hashjoin = off",
            "set enable_mergejoin = off",
            "set enable_bitmapscan = off",
            "set jit = off");

    private final Connection connection;
    private @Nullable PreparedStatement numbering;
    private String floor = "0";

    NumberingSession(Connection connection) {
        this.connection = connection;
    }

    boolean tryLock() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    /** The first batch after taking over: whatever is unnumbered, with the planner free to choose. */
    Batch catchUp() throws SQLException {
        Batch batch;
        try (var statement = connection.prepareStatement(NumberingStatement.SQL)) {
            batch = number(statement);
        }
        try (var statement = connection.createStatement()) {
            for (var setting : INDEXES_ONLY) {
                statement.execute(setting);
            }
        }
        connection.setNetworkTimeout(Runnable::run, NETWORK_TIMEOUT_MILLIS);
        numbering = connection.prepareStatement(NumberingStatement.SQL);
        return batch;
    }

    Batch next() throws SQLException {
        if (numbering == null) {
            throw new IllegalStateException("The backlog comes first.");
        }
        return number(numbering);
    }

    private Batch number(PreparedStatement statement) throws SQLException {
        statement.setString(1, floor);
        try (var rows = statement.executeQuery()) {
            rows.next();
            floor = rows.getString("floor");
            var oldest = rows.getString("oldest");
            return new Batch(
                    rows.getLong("numbered"), rows.getLong("head"), oldest == null ? null : StoredTime.instant(oldest));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
