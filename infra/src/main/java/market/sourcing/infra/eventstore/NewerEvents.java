package market.sourcing.infra.eventstore;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import market.sourcing.infra.eventstore.Combiner.Asked;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the page of events after a known event of an aggregate; what several threads ask at one moment, in one statement. */
final class NewerEvents {
    /** Events of an aggregate that are read at a time: a few milliseconds' work, and some hundred kilobytes. */
    static final int PAGE = 500;
    /** Those of several aggregates together: what one statement has time for on a busy machine. */
    private static final int MOST_TOGETHER = 5_000;
    /** Aggregates that are read ahead at a time: of each about as many events as there are between two snapshots. */
    static final int MOST_AHEAD = 50;

    /**
     * Written so that only the index can answer it, however the planner thinks of the table's size. What is asked comes out of
     * subqueries, so that the planner sees that how many there are changes nothing, and does not plan anew each time: that takes
     * several times as long as the answer.
     */
    private static final String NEWER =
            "select e.*, known.last, known.most from unnest((select ?::text[]), (select ?::bigint[]), (select ?::int[]))"
                    + " as known(aggregate, last, most) cross join lateral (select " + StoredEvent.READ_COLUMNS
                    + " from domain_event"
                    + " where aggregate_identifier = known.aggregate and sequence_number > known.last"
                    + " order by sequence_number limit known.most) e order by e.aggregate_identifier, e.sequence_number";

    private static final int LAST = 10;
    private static final int MOST = 11;
    /** Aggregates of a group: about as many as requests are served at a time. */
    private static final int MOST_AGGREGATES = 64;

    private final JdbcTemplate jdbc;
    private final Combiner<Map<String, Long>, Map<String, List<StoredEvent>>> together =
            new Combiner<>(this::answer, Map::size, MOST_AGGREGATES);

    NewerEvents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of one aggregate.
     *
     * @param last the sequence number of its last known event
     * @param most that are read after it
     */
    private record Known(String aggregate, long last, int most) {}

    private record Newer(Known than, StoredEvent event) {}

    /** The next page in their order; inside a transaction, as that transaction sees them. One that is not full is the last. */
    List<StoredEvent> after(String aggregate, long last) {
        var ahead = EventsAhead.take(aggregate, last);
        return ahead != null ? ahead : after(Map.of(aggregate, last)).getOrDefault(aggregate, List.of());
    }

    /** How many events are read of each of so many aggregates: of a few of them a page. */
    static int most(int aggregates) {
        return Math.clamp(MOST_TOGETHER / Math.max(1, aggregates), MOST_TOGETHER / MOST_AHEAD, PAGE);
    }

    /**
     * Up to {@link #most} by aggregate; one that has none is left out.
     *
     * @param lastKnown the last known sequence number by aggregate, -1 for none
     */
    Map<String, List<StoredEvent>> after(Map<String, Long> lastKnown) {
        return CallersTransaction.isOpen() ? newer(read(known(lastKnown)), lastKnown) : together.ask(lastKnown);
    }

    private void answer(List<Asked<Map<String, Long>, Map<String, List<StoredEvent>>>> group) {
        var read = read(group.stream().flatMap(asked -> known(asked.question())));
        group.forEach(asked -> asked.answer(newer(read, asked.question())));
    }

    private static Stream<Known> known(Map<String, Long> lastKnown) {
        int most = most(lastKnown.size());
        return lastKnown.entrySet().stream().map(known -> new Known(known.getKey(), known.getValue(), most));
    }

    private static Map<String, List<StoredEvent>> newer(
            Map<Known, List<StoredEvent>> read, Map<String, Long> lastKnown) {
        var newer = new HashMap<String, List<StoredEvent>>();
        known(lastKnown).filter(read::containsKey).forEach(known -> newer.put(known.aggregate(), read.get(known)));
        return newer;
    }

    private Map<Known, List<StoredEvent>> read(Stream<Known> known) {
        var asked = known.distinct().toList();
        return jdbc
                .query(
                        NEWER,
                        (row, n) -> {
                            var event = StoredEvent.of(row);
                            return new Newer(
                                    new Known(event.aggregateIdentifier(), row.getLong(LAST), row.getInt(MOST)), event);
                        },
                        asked.stream().map(Known::aggregate).toArray(String[]::new),
                        asked.stream().map(Known::last).toArray(Long[]::new),
                        asked.stream().map(Known::most).toArray(Integer[]::new))
                .stream()
                .collect(groupingBy(Newer::than, mapping(Newer::event, toList())));
    }
}
