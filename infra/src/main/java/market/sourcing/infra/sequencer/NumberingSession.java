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

    /** A batch takes milliseconds; a connection that gives no answer is given up, and numbering taken up anew. */
    private static final int NO_ANSWER_MILLIS = 6_000;

    private static final int NO_ANSWER_TO_BACKLOG_MILLIS = 300_000;
    /** PostgreSQL takes the lock away from a holder that it has not heard of for so long: the way to it may be cut. */
    private static final int LEASE_MILLIS = 5_000;
    /**
     * While the tables grow without fresh statistics the planner turns the statement into a join over the whole log. Only
     * its index plans are good once the backlog is numbered.
     */
    private static final List<String> INDEXES_ONLY = List.of(
            "enable_seqscan = off",
            "enable_hashjoin = off",
            "enable_mergejoin = off",
            "enable_bitmapscan = off",
            "jit = off");

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
        connection.setNetworkTimeout(Runnable::run, NO_ANSWER_TO_BACKLOG_MILLIS);
        set("statement_timeout = " + NO_ANSWER_TO_BACKLOG_MILLIS);
        try (var statement = connection.prepareStatement(NumberingStatement.SQL)) {
            batch = number(statement);
        }
        for (var setting : INDEXES_ONLY) {
            set(setting);
        }
        set("statement_timeout = " + (NO_ANSWER_MILLIS - 1_000));
        set("idle_session_timeout = " + LEASE_MILLIS);
        connection.setNetworkTimeout(Runnable::run, NO_ANSWER_MILLIS);
        numbering = connection.prepareStatement(NumberingStatement.SQL);
        return batch;
    }

    private void set(String setting) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set " + setting);
        }
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
                    rows.getLong("numbered"),
                    rows.getLong("head"),
                    oldest == null ? null : StoredTime.ifReadable(oldest).orElse(null));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
