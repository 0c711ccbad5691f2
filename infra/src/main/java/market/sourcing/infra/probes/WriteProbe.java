package market.sourcing.infra.probes;

import java.sql.SQLException;
import java.time.Duration;
import java.util.random.RandomGenerator;
import market.sourcing.infra.sequencer.OwnConnections;

/** Writes a little, which needs new room on the disk, and commits it. */
final class WriteProbe {
    private static final Duration BETWEEN_WRITES = Duration.ofSeconds(2);
    /** A page of PostgreSQL takes one of them. */
    private static final int FILLING = 6_000;

    private static final int ROWS = 4;

    private final OwnConnections connections;
    private final SignOfLife writes;
    private final RandomGenerator random = RandomGenerator.getDefault();

    WriteProbe(OwnConnections connections, SignOfLife writes) {
        this.connections = connections;
        this.writes = writes;
    }

    Duration write() throws SQLException {
        writes.watch();
        try (var connection = connections.open()) {
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
}
