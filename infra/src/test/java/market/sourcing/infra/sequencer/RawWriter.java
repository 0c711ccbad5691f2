package market.sourcing.infra.sequencer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Appends straight to the table, as unpleasantly as any code could: late loads, early xids, pauses, roll-backs. */
final class RawWriter {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String DEADLOCK = "40P01";

    private final Connection connection;
    private final ThreadLocalRandom random = ThreadLocalRandom.current();

    RawWriter(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /** Several aggregates, pauses inside, a third draws its transaction id early, an eighth is rolled back. */
    int nastyTransaction(int aggregates) throws SQLException {
        try {
            if (random.nextInt(3) == 0) {
                execute("insert into unique_value values ('" + UUID.randomUUID() + "', 'x', 'y')");
                pause();
            }
            var events = 1 + random.nextInt(3);
            for (var i = 0; i < events; i++) {
                append("aggregate-" + random.nextInt(aggregates));
                pause();
            }
            if (random.nextInt(8) == 0) {
                connection.rollback();
                return 0;
            }
            connection.commit();
            return events;
        } catch (SQLException lostRace) {
            connection.rollback();
            if (UNIQUE_VIOLATION.equals(lostRace.getSQLState()) || DEADLOCK.equals(lostRace.getSQLState())) {
                return 0;
            }
            throw lostRace;
        }
    }

    private void pause() throws SQLException {
        if (random.nextInt(4) == 0) {
            execute("select pg_sleep(" + random.nextInt(8) + " / 1000.0)");
        }
    }

    void append(String aggregate) throws SQLException {
        execute("""
                insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                  payload_type, payload_revision, payload, meta_data)
                select '%s', '%s', coalesce(max(sequence_number), -1) + 1, 'test', '2026-11-21T00:00:00.000000000Z',
                  'test.Written', '1', '{"note":"瑜伽裤"}', '{}'
                from domain_event where aggregate_identifier = '%s'""".formatted(UUID.randomUUID(), aggregate, aggregate));
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
