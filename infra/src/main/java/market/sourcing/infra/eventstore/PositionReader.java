package market.sourcing.infra.eventstore;

import java.time.Instant;
import java.util.List;
import market.sourcing.infra.eventschema.EventSchema;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the log in position order, straight from PostgreSQL. Payloads are read from their text when first asked for. */
public final class PositionReader {
    private static final String PAGE = "select " + StoredEvent.READ_COLUMNS + ", position"
            + " from log_position join domain_event using (global_index) where position > ? order by position limit ?";
    private static final String HEAD = "select coalesce(max(position), -1) from log_position";
    private static final String BEFORE = "select coalesce(min(position) - 1, (" + HEAD + "))"
            + " from log_position join domain_event using (global_index) where time_stamp >= ?";

    private final JdbcTemplate jdbc;
    private final EventReader reader;

    public PositionReader(JdbcTemplate jdbc, EventSchema schema) {
        this.jdbc = jdbc;
        this.reader = new EventReader(schema, jdbc);
    }

    List<TrackedEventMessage<?>> read(long after, int atMost) {
        return jdbc.query(PAGE, (row, n) -> reader.message(row.getLong(10), StoredEvent.of(row)), after, atMost);
    }

    long head() {
        return number(HEAD);
    }

    /** The position before the first event that happened at or after the instant; the head when there is none. */
    long before(Instant instant) {
        return number(BEFORE, StoredTime.text(instant));
    }

    private long number(String sql, Object... arguments) {
        var value = jdbc.queryForObject(sql, Long.class, arguments);
        return value == null ? -1 : value;
    }
}
