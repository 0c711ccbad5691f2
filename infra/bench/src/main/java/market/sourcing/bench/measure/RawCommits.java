package market.sourcing.bench.measure;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import market.sourcing.bench.load.ClosedLoop;
import market.sourcing.bench.running.Marketplace;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The yardstick for commands: one row of the log at a time, inserted into a copy of its table and committed, through the
 * application's own pool and role. No framework, no serializer, no reading.
 */
final class RawCommits {
    private static final String INSERT = """
            insert into bench_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
              payload_type, payload_revision, payload, meta_data) values (?, ?, 0, ?, ?, ?, ?, ?, ?)
            """;

    private final DataSource pool;
    private final Map<String, @Nullable Object> row;

    private RawCommits(DataSource pool, Map<String, @Nullable Object> row) {
        this.pool = pool;
        this.row = row;
    }

    /** Copies the log's table with its indexes, and takes the log's first event as the row to insert. */
    static RawCommits beside(Marketplace marketplace) {
        var details = marketplace.the(FlywayConnectionDetails.class);
        var owner = new JdbcTemplate(new DriverManagerDataSource(
                requireNonNull(details.getJdbcUrl()),
                requireNonNull(details.getUsername()),
                requireNonNull(details.getPassword())));
        owner.execute("create table bench_event (like domain_event including all)");
        owner.execute("grant insert on bench_event to public");
        var first = owner.queryForMap("select * from domain_event order by global_index limit 1");
        return new RawCommits(marketplace.pool(), first);
    }

    double perSecond(int clients, Duration round) throws Exception {
        return ClosedLoop.perSecond(clients, round, client -> this::insert);
    }

    private void insert() throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, UUID.randomUUID().toString());
            statement.setString(2, "bench-" + UUID.randomUUID());
            statement.setObject(3, row.get("type"));
            statement.setObject(4, row.get("time_stamp"));
            statement.setObject(5, row.get("payload_type"));
            statement.setObject(6, row.get("payload_revision"));
            statement.setObject(7, row.get("payload"));
            statement.setObject(8, row.get("meta_data"));
            statement.executeUpdate();
        }
    }
}
