package market.sourcing.infra.eventstore;

import java.util.ArrayList;
import java.util.HashMap;
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
            + " cross join lateral (select " + StoredEvent.READ_COLUMNS + " from domain_event"
            + " where aggregate_identifier = known.aggregate and sequence_number > known.last"
            + " order by sequence_number) e order by e.aggregate_identifier, e.sequence_number";
    /** Aggregates of a group: about as many as requests are served at a time. */
    private static final int MOST_AGGREGATES = 64;

    private final JdbcTemplate jdbc;
    private final Combiner<Map<String, Long>, Map<String, List<StoredEvent>>> together =
            new Combiner<>(this::answer, Map::size, MOST_AGGREGATES);

    NewerEvents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In their order; inside a transaction, as that transaction sees them. */
    List<StoredEvent> after(String aggregate, long last) {
        var ahead = EventsAhead.take(aggregate, last);
        return ahead != null ? ahead : after(Map.of(aggregate, last)).getOrDefault(aggregate, List.of());
    }

    /**
     * By aggregate; one that has none is left out.
     *
     * @param lastKnown the last known sequence number by aggregate, -1 for none
     */
    Map<String, List<StoredEvent>> after(Map<String, Long> lastKnown) {
        return CallersTransaction.isOpen() ? byAggregate(lastKnown) : together.ask(lastKnown);
    }

    private void answer(List<Asked<Map<String, Long>, Map<String, List<StoredEvent>>>> group) {
        var oldest = new TreeMap<String, Long>();
        group.forEach(asked -> asked.question().forEach((aggregate, last) -> oldest.merge(aggregate, last, Math::min)));
        var read = byAggregate(oldest);
        group.forEach(asked -> asked.answer(newer(read, asked.question())));
    }

    private static Map<String, List<StoredEvent>> newer(
            Map<String, List<StoredEvent>> read, Map<String, Long> lastKnown) {
        var newer = new HashMap<String, List<StoredEvent>>();
        lastKnown.forEach((aggregate, last) -> {
            var rows = read.getOrDefault(aggregate, List.of()).stream()
                    .filter(row -> row.sequenceNumber() > last)
                    .toList();
            if (!rows.isEmpty()) {
                newer.put(aggregate, rows);
            }
        });
        return newer;
    }

    private Map<String, List<StoredEvent>> byAggregate(Map<String, Long> lastKnown) {
        return read(lastKnown).stream().collect(Collectors.groupingBy(StoredEvent::aggregateIdentifier));
    }

    private List<StoredEvent> read(Map<String, Long> known) {
        return jdbc.query(
                NEWER,
                (row, n) -> StoredEvent.of(row),
                known.keySet().toArray(String[]::new),
                new ArrayList<>(known.values()).toArray(Long[]::new));
    }
}
