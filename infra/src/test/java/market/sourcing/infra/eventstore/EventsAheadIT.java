package market.sourcing.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import market.sourcing.infra.eventschema.EventSchema;
import market.sourcing.infra.eventschema.EventType;
import market.sourcing.infra.eventschema.EventTypes;
import market.sourcing.infra.testing.TestDatabase;
import market.sourcing.infra.testing.TestPostgres;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a command reads ahead of many aggregates with long lives. */
class EventsAheadIT {
    private static final int EVENTS = 400;
    /** That one statement reads. */
    private static final int MOST = 5_000;

    private static final EventSchema SCHEMA =
            new EventSchema(new EventTypes(List.of(new EventType("test.Happened", "1", Happened.class))), List.of());

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final JdbcTemplate jdbc = new JdbcTemplate(database.pool());

    public record Happened(String id) {}

    @AfterEach
    void close() {
        database.close();
    }

    private Map<String, Long> lives(int aggregates) {
        jdbc.update("""
                insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                  payload_type, payload_revision, payload, meta_data)
                select 'e-' || a || '-' || n, 'stock-' || a, n, 'stock', '2026-03-01T00:00:00.000000000Z',
                  'test.Happened', '1', '{"id":"x"}', '{}'
                from generate_series(1, ?) a, generate_series(0, ? - 1) n""", aggregates, EVENTS);
        return IntStream.rangeClosed(1, aggregates)
                .mapToObj(number -> "stock-" + number)
                .collect(Collectors.toMap(Function.identity(), _ -> -1L));
    }

    @Test
    void of_very_many_one_statement_reads_no_more_than_it_has_time_for() {
        var read = new NewerEvents(jdbc).after(lives(NewerEvents.MOST_AHEAD));
        assertThat(read).hasSize(NewerEvents.MOST_AHEAD);
        assertThat(read.values().stream().mapToInt(List::size).sum()).isLessThanOrEqualTo(MOST);
    }

    @Test
    void of_a_few_it_reads_a_page() {
        assertThat(new NewerEvents(jdbc).after(lives(3)).values()).allMatch(events -> events.size() == EVENTS);
    }

    @Test
    void each_life_is_whole_all_the_same() {
        var engine = PostgresEventStorageEngine.of(jdbc, SCHEMA, new LogWrites(jdbc));
        var unit = DefaultUnitOfWork.startAndGet(null);
        try {
            var known = lives(60);
            known.put("stock-nobody", -1L);
            known.put("stock-7", EVENTS - 3L);
            assertThat(engine.readAhead(known)).hasSize(60).doesNotContain("stock-nobody");
            known.forEach(
                    (id, last) -> assertThat(engine.readEvents(id, last + 1).asStream())
                            .hasSize(id.equals("stock-nobody") ? 0 : (int) (EVENTS - 1 - last)));
        } finally {
            unit.rollback();
        }
    }
}
