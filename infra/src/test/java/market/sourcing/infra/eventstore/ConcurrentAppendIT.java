package market.sourcing.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import market.sourcing.domain.factory.event.FactoryVerified;
import market.sourcing.infra.eventschema.EventSchema;
import market.sourcing.infra.testing.TestDatabase;
import market.sourcing.infra.testing.TestPostgres;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class ConcurrentAppendIT {
    private static TestDatabase database;
    private static PostgresEventStorageEngine engine;

    @BeforeAll
    static void open() {
        database = TestPostgres.freshDatabase();
        var jdbc = new JdbcTemplate(database.pool());
        engine = PostgresEventStorageEngine.of(jdbc, EventSchema.ofSourcing(), new LogWrites(jdbc));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static DomainEventMessage<?> event(String aggregate, long sequence) {
        return new GenericDomainEventMessage<>(
                "factory", aggregate, sequence, new FactoryVerified(aggregate, "account-" + sequence));
    }

    @Test
    void of_many_that_append_the_same_sequence_number_exactly_one_wins() throws Exception {
        var won = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 16)
                    .<Callable<Object>>mapToObj(n -> () -> {
                        try {
                            engine.appendEvents(event("factory-raced", 0));
                            return won.incrementAndGet();
                        } catch (AggregateStreamCreationException lost) {
                            return lost;
                        }
                    })
                    .toList();
            for (var one : threads.invokeAll(all)) {
                one.get();
            }
        }
        assertThat(won).hasValue(1);
    }

    @Test
    void a_taken_first_number_and_a_taken_later_number_are_told_apart() {
        engine.appendEvents(event("factory-a", 0), event("factory-a", 1));
        assertThatThrownBy(() -> engine.appendEvents(event("factory-a", 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThatThrownBy(() -> engine.appendEvents(event("factory-new", 0), event("factory-a", 1)))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(engine.lastSequenceNumberFor("factory-new")).isEmpty();
    }

    @Test
    void many_events_in_one_statement_keep_their_order_and_their_exact_instants() {
        var events =
                IntStream.range(0, 500).mapToObj(n -> event("factory-many", n)).toList();
        engine.appendEvents(events);
        List<? extends DomainEventMessage<?>> read =
                engine.readEvents("factory-many", 0).asStream().toList();
        assertThat(read).hasSize(500);
        for (var i = 0; i < 500; i++) {
            assertThat(read.get(i).getSequenceNumber()).isEqualTo(i);
            assertThat(read.get(i).getTimestamp()).isEqualTo(events.get(i).getTimestamp());
            assertThat(read.get(i).getPayload()).isEqualTo(events.get(i).getPayload());
        }
        assertThat(engine.readEvents("factory-many", 490).asStream()).hasSize(10);
    }
}
