package market.sourcing.bench.measure;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was appended to the log after an instant; asking does not read what was there before. */
final class AppendedSince {
    private static final String AMONG =
            " from domain_event where global_index > ? and payload_type = ? and aggregate_identifier like ?";

    private final JdbcClient jdbc;
    private final long before;

    private AppendedSince(JdbcClient jdbc, long before) {
        this.jdbc = jdbc;
        this.before = before;
    }

    static AppendedSince now(DataSource pool) {
        var jdbc = JdbcClient.create(pool);
        return new AppendedSince(
                jdbc,
                jdbc.sql("select coalesce(max(global_index), -1) from domain_event")
                        .query(Long.class)
                        .single());
    }

    /** @param aggregates what their ids begin with */
    long count(String type, String aggregates) {
        return ask("count(*)", type, aggregates).query(Long.class).single();
    }

    /** When the last one was. */
    Instant last(String type, String aggregates) {
        return Instant.parse(
                ask("max(time_stamp)", type, aggregates).query(String.class).single());
    }

    <T> List<T> each(String columns, String type, String aggregates, RowMapper<T> row) {
        return ask(columns, type, aggregates).query(row).list();
    }

    private JdbcClient.StatementSpec ask(String columns, String type, String aggregates) {
        return jdbc.sql("select " + columns + AMONG).params(before, type, aggregates + "%");
    }
}
