package market.sourcing.infra.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import market.sourcing.infra.eventstore.Combiner.Asked;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads what came after a known event of an aggregate; what several threads ask at one moment, in one statement. */
final class NewerEvents {
    /** Written so that only the index can answer it, however the planner thinks of the table's size. */
    private static final String NEWER = "select e.* from unnest(?::text[], ?::bigint[]) as known(aggregate, last)"
            + " cross join lateral (select " + StoredEvent.COLUMNS + " from domain_event"
            + " where aggregate_identifier = known.aggregate and sequence_number > known.last"
            + " order by sequence_number) e order by e.aggregate_identifier, e.sequence_number";
    /** Aggregates of a group: about as many as requests are served at a time. */
    private static final int MOST_AGGREGATES = 64;

    private final JdbcTemplate jdbc;
    private final Combiner<Known, List<StoredEvent>> together =
            new Combiner<>(this::answer, known -> 1, MOST_AGGREGATES);

    /** @param last -1 for none */
    private record Known(String aggregate, long last) {}

    NewerEvents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In their order; inside a transaction, as that transaction sees them. */
    List<StoredEvent> after(String aggregate, long last) {
        return CallersTransaction.isOpen() ? read(Map.of(aggregate, last)) : together.ask(new Known(aggregate, last));
    }

    private void answer(List<Asked<Known, List<StoredEvent>>> group) {
        var oldest = new TreeMap<String, Long>();
        group.forEach(asked ->
                oldest.merge(asked.question().aggregate(), asked.question().last(), Math::min));
        var rows = read(oldest).stream().collect(Collectors.groupingBy(StoredEvent::aggregateIdentifier));
        for (var asked : group) {
            var known = asked.question();
            asked.answer(rows.getOrDefault(known.aggregate(), List.of()).stream()
                    .filter(row -> row.sequenceNumber() > known.last())
                    .toList());
        }
    }

    private List<StoredEvent> read(Map<String, Long> known) {
        return jdbc.query(
                NEWER,
                (row, n) -> StoredEvent.of(row),
                known.keySet().toArray(String[]::new),
                new ArrayList<>(known.values()).toArray(Long[]::new));
    }
}
