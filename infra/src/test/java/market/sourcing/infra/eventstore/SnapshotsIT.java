package market.sourcing.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import market.sourcing.domain.log.event.EventSettled;
import market.sourcing.infra.eventschema.EventSchema;
import market.sourcing.infra.eventschema.EventTypes;
import market.sourcing.infra.eventschema.StateType;
import market.sourcing.infra.testing.TestDatabase;
import market.sourcing.infra.testing.TestPostgres;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Snapshots save time, whatever they are like. */
class SnapshotsIT {
    private static final int MEGABYTE = 1 << 20;
    private static final EventSchema SCHEMA = new EventSchema(
            new EventTypes(List.of()),
            List.of(),
            List.of(new StateType<>(
                    "thing", "thing-", "thing-1", Thing.class, Thing.class, Function.identity(), Function.identity())));

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final JdbcTemplate jdbc = new JdbcTemplate(database.pool());
    private final Snapshots snapshots = new Snapshots(jdbc, SCHEMA.states());

    /** As large as one likes. */
    public record Thing(String id, String text) {}

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void of_several_no_more_is_read_than_there_is_room_for_and_the_others_are_named() {
        put("thing-a", 3 * MEGABYTE);
        put("thing-b", 2 * MEGABYTE);
        put("thing-c", 10);
        put("thing-d", 4 * MEGABYTE);
        var found = snapshots.newest(List.of("thing-a", "thing-b", "thing-c", "thing-d", "thing-nobody"));
        assertThat(found.states()).containsOnlyKeys("thing-a", "thing-b", "thing-c");
        assertThat(found.larger()).containsExactly("thing-d");
    }

    @Test
    void one_that_is_asked_for_alone_is_read_however_large_it_is() {
        put("thing-a", 6 * MEGABYTE);
        var found = snapshots.newest(List.of("thing-a"));
        assertThat(found.states())
                .hasEntrySatisfying(
                        "thing-a", state -> assertThat(state.getPayload()).isEqualTo(thing("thing-a", 6 * MEGABYTE)));
        assertThat(found.larger()).isEmpty();
    }

    @Test
    void what_another_release_has_written_takes_no_room() {
        put("thing-a", 3 * MEGABYTE);
        put("thing-b", 2 * MEGABYTE);
        jdbc.update("insert into aggregate_snapshot select aggregate_identifier, 'thing-0', sequence_number,"
                + " event_identifier, state from aggregate_snapshot");
        var found = snapshots.newest(List.of("thing-a", "thing-b"));
        assertThat(found.states()).containsOnlyKeys("thing-a", "thing-b");
    }

    @Test
    void where_there_is_no_reading_or_writing_them_nobody_is_the_worse_for_it() throws SQLException {
        put("thing-a", 10);
        asOwner("alter table aggregate_snapshot rename to damaged");
        assertThat(snapshots.newest(List.of("thing-a"))).isEqualTo(Snapshots.Found.NOTHING);
        put("thing-a", 20);
    }

    @Test
    void in_a_transaction_of_the_caller_nothing_can_be_asked_after_that() throws SQLException {
        asOwner("alter table aggregate_snapshot rename to damaged");
        var callers = new TransactionTemplate(new JdbcTransactionManager(database.pool()));
        assertThatThrownBy(() -> callers.execute(_ -> snapshots.newest(List.of("thing-a"))))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_state_that_cannot_be_put_down_harms_nobody() {
        snapshots.put(new GenericDomainEventMessage<>("thing", "thing-a", 0, "not a thing"));
        assertThat(snapshots.newest(List.of("thing-a"))).isEqualTo(Snapshots.Found.NOTHING);
    }

    @Test
    void what_is_settled_of_an_event_takes_the_snapshot_of_its_aggregate_and_of_no_other() {
        put("thing-a", 10);
        put("thing-b", 10);
        jdbc.update("insert into log_position (position, global_index, leaf)"
                + " select row_number() over (order by aggregate_identifier) - 1, global_index, '' from domain_event");
        snapshots.forget(new EventSettled("settlement-0", 0, "x", null, "x", "account-1", Instant.EPOCH, "x"));
        assertThat(snapshots.newest(List.of("thing-a", "thing-b")).states()).containsOnlyKeys("thing-b");
    }

    private void put(String id, int size) {
        jdbc.update("""
                        insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                          payload_type, payload_revision, payload, meta_data)
                        values (?, ?, 0, 'thing', '2026-03-01T00:00:00.000000000Z', 'test', '1', '{}', '{}')
                        on conflict do nothing""", UUID.randomUUID().toString(), id);
        snapshots.put(new GenericDomainEventMessage<>("thing", id, 0, thing(id, size)));
    }

    private static Thing thing(String id, int size) {
        return new Thing(id, "x".repeat(size));
    }

    private void asOwner(String statement) throws SQLException {
        try (var owner = database.openAsOwner();
                var change = owner.createStatement()) {
            change.execute(statement);
        }
    }
}
