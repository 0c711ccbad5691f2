package market.sourcing.infra.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import market.sourcing.infra.eventschema.EventSchema;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the log in position order, straight from PostgreSQL. Payloads are read from their text when first asked for. */
public final class PositionReader {
    private static final String PAGE = "select " + StoredEvent.COLUMNS + ", position"
            + " from log_position join domain_event using (global_index) where position > ? order by position limit ?";
    private static final String HEAD = "select coalesce(max(position), -1) from log_position";
    private static final String BEFORE = "select coalesce(min(position) - 1, (" + HEAD + "))"
            + " from log_position join domain_event using (global_index) where time_stamp >= ?";

    private final JdbcTemplate jdbc;
    private final EventSchema schema;

    public PositionReader(JdbcTemplate jdbc, EventSchema schema) {
        this.jdbc = jdbc;
        this.schema = schema;
    }

    List<TrackedEventMessage<?>> read(long after, int atMost) {
        var rows = jdbc.query(PAGE, (row, n) -> tracked(row), after, atMost);
        return EventUtils.upcastAndDeserializeTrackedEvents(rows.stream(), schema.serializer(), schema.upcasters())
                .<TrackedEventMessage<?>>map(message -> message)
                .toList();
    }

    private static TrackedDomainEventData<String> tracked(ResultSet row) throws SQLException {
        var token = new GlobalSequenceTrackingToken(row.getLong(10));
        return new TrackedDomainEventData<>(token, StoredEvent.of(row));
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
