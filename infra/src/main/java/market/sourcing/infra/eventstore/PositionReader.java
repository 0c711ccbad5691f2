package market.sourcing.infra.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import market.sourcing.infra.eventschema.EventSchema;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the log in position order, straight from PostgreSQL. Payloads are read from their text when first asked for. */
public final class PositionReader {
    /** A basket of two hundred lines is an event of 120 kB: a page of a thousand would be most of a small heap. */
    private static final long MOST_BYTES_OF_PAGE = 2L << 20;

    /** The lengths are known without the texts, which are fetched of those only that are in the page. */
    private static final String PAGE = "with numbered as materialized"
            + " (select global_index, position from log_position where position > ? order by position limit ?)"
            + " select " + StoredEvent.READ_COLUMNS + ", position, bytes from"
            + " (select *, sum(bytes) over (order by position) - bytes as before from"
            + " (select *, octet_length(payload) + octet_length(meta_data) as bytes"
            + " from numbered join domain_event using (global_index)) event) event"
            + " where before < " + MOST_BYTES_OF_PAGE + " order by position";

    private static final String HEAD = "select coalesce(max(position), -1) from log_position";
    private static final String BEFORE = "select coalesce(min(position) - 1, (" + HEAD + "))"
            + " from log_position join domain_event using (global_index) where time_stamp >= ?";

    /** More are not written while a single transaction is open between drawing an event's index and its commit. */
    private static final int MOST_IN_FLIGHT = 10_000;

    private static final String NEWEST = "select coalesce(max(global_index), 0) from domain_event";
    /** No position: the answer as long as an event has none. */
    private static final long SOME_WITHOUT = -2;

    private static final String POSITION_OF_ALL = "select case when exists"
            + " (select from domain_event e where e.global_index > ? and e.global_index <= ?"
            + " and not exists (select from log_position l where l.global_index = e.global_index))"
            + " then " + SOME_WITHOUT + " else (" + HEAD + ") end";

    private final JdbcTemplate jdbc;
    private final EventReader reader;

    public PositionReader(JdbcTemplate jdbc, EventSchema schema) {
        this.jdbc = jdbc;
        this.reader = new EventReader(schema, jdbc);
    }

    /** Up to so many, fewer where they are large; none at the end of the log only. */
    List<Weighed> read(long after, int atMost) {
        return jdbc.query(
                PAGE,
                (row, n) -> new Weighed(reader.message(row.getLong(10), StoredEvent.of(row)), row.getInt(11)),
                after,
                atMost);
    }

    long head() {
        return number(HEAD);
    }

    long newest() {
        return number(NEWEST);
    }

    OptionalLong positionOfAll(long newest) {
        long position = number(POSITION_OF_ALL, newest - MOST_IN_FLIGHT, newest);
        return position == SOME_WITHOUT ? OptionalLong.empty() : OptionalLong.of(position);
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
