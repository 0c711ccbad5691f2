package market.sourcing.infra.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** Writes any number of rows in one statement and one round trip, in their order. */
final class AppendStatement {
    private static final String ONE =
            "insert into domain_event (" + StoredEvent.COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    /** The identity is drawn after the sort, so the order in the log is the order of the list. */
    private static final String MANY = "insert into domain_event (" + StoredEvent.COLUMNS + ") select "
            + StoredEvent.COLUMNS
            + " from unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],"
            + " ?::text[]) with ordinality as e(" + StoredEvent.COLUMNS + ", place) order by place";

    private static final List<Column> COLUMNS = List.of(
            new Column("text", StoredEvent::eventIdentifier),
            new Column("text", StoredEvent::aggregateIdentifier),
            new Column("bigint", StoredEvent::sequenceNumber),
            new Column("text", StoredEvent::type),
            new Column("text", StoredEvent::time),
            new Column("text", StoredEvent::payloadType),
            new Column("text", StoredEvent::payloadRevision),
            new Column("text", StoredEvent::payloadText),
            new Column("text", StoredEvent::metaDataText));

    private AppendStatement() {}

    private record Column(String type, Function<StoredEvent, Object> value) {}

    static PreparedStatement of(Connection connection, List<StoredEvent> rows) throws SQLException {
        return rows.size() == 1 ? one(connection, rows.getFirst()) : many(connection, rows);
    }

    private static PreparedStatement one(Connection connection, StoredEvent row) throws SQLException {
        var statement = connection.prepareStatement(ONE);
        for (var i = 0; i < COLUMNS.size(); i++) {
            statement.setObject(i + 1, COLUMNS.get(i).value().apply(row));
        }
        return statement;
    }

    private static PreparedStatement many(Connection connection, List<StoredEvent> rows) throws SQLException {
        var statement = connection.prepareStatement(MANY);
        for (var i = 0; i < COLUMNS.size(); i++) {
            var column = COLUMNS.get(i);
            var values = rows.stream().map(column.value()).toArray();
            statement.setArray(i + 1, connection.createArrayOf(column.type(), values));
        }
        return statement;
    }
}
