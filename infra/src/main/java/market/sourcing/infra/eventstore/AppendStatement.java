package market.sourcing.infra.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** Writes an append in one statement and one round trip, its rows in their order. */
final class AppendStatement {
    /** Comes first, for each part of the statement that finds something to do reads from it. */
    private static final String HELD =
            "with held as materialized (select %s hold_premises(?::text[], ?::text[], ?::bigint[]))";
    /** All who commit on this node wait for who waits for a lock: that one may come again, after others. */
    private static final String SHORTLY = "set_config('lock_timeout', '250ms', true),";
    /** The identity is drawn after the sort, so the order in the log is the order of the list. */
    private static final String EVENTS = " insert into domain_event (" + StoredEvent.COLUMNS + ") select "
            + StoredEvent.COLUMNS
            + " from held, unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[],"
            + " ?::text[], ?::text[]) with ordinality as e(" + StoredEvent.COLUMNS + ", place) order by place";

    private static final String RESERVATIONS = "unnest(?::text[], ?::text[], ?::text[]) as r(scope, value, holder)";

    private static final String RELEASING = ", released as (delete from unique_value u using held, " + RESERVATIONS
            + " where u.scope = r.scope and u.value = r.value and u.holder = r.holder)";
    /**
     * What is given back is, before anything is taken, for it may be the same. Values are taken in one order by everybody, so that
     * two nodes seldom wait for each other.
     */
    private static final String TAKING =
            ", released as materialized (select release_values(?::text[], ?::text[], ?::text[]) from held),"
                    + " taken as (insert into unique_value (scope, value, holder) select scope, value, holder"
                    + " from released, " + RESERVATIONS + " order by scope, value)";

    private static final List<Column<Premise>> PREMISE =
            List.of(new Column<>("text", Premise::aggregate), new Column<>("bigint", Premise::version));
    private static final List<Column<Reservation>> RESERVED = List.of(
            new Column<>("text", Reservation::scope),
            new Column<>("text", Reservation::value),
            new Column<>("text", Reservation::holder));
    private static final List<Column<StoredEvent>> EVENT = List.of(
            new Column<>("text", StoredEvent::eventIdentifier),
            new Column<>("text", StoredEvent::aggregateIdentifier),
            new Column<>("bigint", StoredEvent::sequenceNumber),
            new Column<>("text", StoredEvent::type),
            new Column<>("text", StoredEvent::time),
            new Column<>("text", StoredEvent::payloadType),
            new Column<>("text", StoredEvent::payloadRevision),
            new Column<>("text", StoredEvent::payloadText),
            new Column<>("text", StoredEvent::metaDataText));

    private AppendStatement() {}

    private record Column<T>(String type, Function<T, Object> value) {}

    /** @param others whether others on this node wait for it to end */
    static PreparedStatement of(Connection connection, Append append, boolean others) throws SQLException {
        var held = HELD.formatted(others ? SHORTLY : "");
        var statement = connection.prepareStatement(held + reserving(append) + EVENTS);
        statement.setArray(1, connection.createArrayOf("text", append.written().toArray()));
        var next = set(statement, 2, PREMISE, append.premises());
        if (!append.reservesNothing()) {
            next = set(statement, next, RESERVED, append.released());
        }
        if (!append.taken().isEmpty()) {
            next = set(statement, next, RESERVED, append.taken());
        }
        set(statement, next, EVENT, append.rows());
        return statement;
    }

    private static String reserving(Append append) {
        if (append.reservesNothing()) {
            return "";
        }
        return append.taken().isEmpty() ? RELEASING : TAKING;
    }

    /** Returns the number of the parameter after the columns. */
    private static <T> int set(PreparedStatement statement, int first, List<Column<T>> columns, List<T> rows)
            throws SQLException {
        var next = first;
        for (var column : columns) {
            var values = rows.stream().map(column.value()).toArray();
            statement.setArray(next, statement.getConnection().createArrayOf(column.type(), values));
            next++;
        }
        return next;
    }
}
