package market.sourcing.infra.probes;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.random.RandomGenerator;
import market.sourcing.infra.sequencer.OwnConnections;

/**
 * Writes a little, which needs new room on the disk, and commits it. After an outage it has to get a connection of the pool: the
 * pool waits ever longer before it tries again, and nobody is served before it has.
 */
final class WriteProbe {
    private static final Duration BETWEEN_WRITES = Duration.ofSeconds(2);
    /** A page of PostgreSQL takes one of them. */
    private static final int FILLING = 6_000;

    private static final int ROWS = 4;

    private final OwnConnections connections;
    private final HikariDataSource pool;
    private final SignOfLife writes;
    private final RandomGenerator random = RandomGenerator.getDefault();

    WriteProbe(OwnConnections connections, HikariDataSource pool, SignOfLife writes) {
        this.connections = connections;
        this.pool = pool;
        this.writes = writes;
    }

    Duration write() throws SQLException {
        writes.watch();
        try (var connection = opened()) {
            connection.setAutoCommit(false);
            try (var truncate = connection.createStatement();
                    var insert = connection.prepareStatement("insert into write_probe (filling) values (?)")) {
                truncate.execute("truncate write_probe");
                for (int row = 0; row < ROWS; row++) {
                    var filling = new byte[FILLING];
                    random.nextBytes(filling);
                    insert.setBytes(1, filling);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
        }
        writes.answered();
        return BETWEEN_WRITES;
    }

    private Connection opened() throws SQLException {
        if (!writes.isSilent() || isBusy()) {
            return connections.open();
        }
        return pool.getConnection();
    }

    /** All its connections serve somebody: it is there, and has none to spare. */
    private boolean isBusy() {
        var counts = pool.getHikariPoolMXBean();
        return counts != null && counts.getActiveConnections() >= pool.getMaximumPoolSize();
    }
}
