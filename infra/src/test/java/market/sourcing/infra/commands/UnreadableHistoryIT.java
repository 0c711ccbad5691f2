package market.sourcing.infra.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import market.sourcing.domain.log.Settlement;
import market.sourcing.domain.log.SettlementId;
import market.sourcing.domain.log.command.SettleEvent;
import market.sourcing.domain.log.event.EventSettled;
import market.sourcing.domain.log.handler.SettleEventHandler;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.eventschema.EventSchema;
import market.sourcing.infra.eventschema.EventType;
import market.sourcing.infra.eventschema.EventTypes;
import market.sourcing.infra.eventstore.EventStatus;
import market.sourcing.infra.eventstore.HistoryUnreadable;
import market.sourcing.infra.eventstore.InspectedEvent;
import market.sourcing.infra.eventstore.LogInspection;
import market.sourcing.infra.eventstore.NotReadBack;
import market.sourcing.infra.testing.TestLog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can't be read is not written, and what was written past the application stops only what it happened to. */
class UnreadableHistoryIT {
    private static final Actor OPERATOR = new Actor(new AccountId("account-1"), Set.of(Role.OPERATOR));
    private static final EventSchema SCHEMA = new EventSchema(
            new EventTypes(List.of(
                    new EventType("test.Opened", "1", Tally.Opened.class),
                    new EventType("test.Added", "1", Tally.Added.class),
                    new EventType("sourcing.log.EventSettled", "1", EventSettled.class))),
            List.of());

    @SuppressWarnings("NullAway.Init")
    private static TestLog log;

    @BeforeAll
    static void open() {
        log = TestLog.open(
                SCHEMA,
                DomainRegistration.aggregate(Tally.class),
                DomainRegistration.aggregate(Settlement.class),
                DomainRegistration.handler(c -> new SettleEventHandler(c.repository(Settlement.class))),
                DomainRegistration.handler(c -> new Tallies(c.repository(Tally.class))));
    }

    @AfterAll
    static void close() {
        log.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"half a pair \ud83d", "\udc00", "nothing \u0000 at all"})
    void an_event_that_would_not_be_read_back_is_refused_and_nothing_is_written(String note) {
        var id = new FactoryId("factory-" + UUID.randomUUID());
        long before = events();

        assertThatThrownBy(() -> send(new Tally.Open(id, note))).isInstanceOf(NotReadBack.class);
        assertThat(events()).isEqualTo(before);
        assertThat(send(new Tally.Open(id, "whole 🧵"))).isZero();
    }

    @Test
    void an_event_larger_than_anybody_reads_is_refused() {
        var id = new FactoryId("factory-large");
        long before = events();

        assertThatThrownBy(() -> send(new Tally.Open(id, "x".repeat(5_000_000))))
                .isInstanceOf(NotReadBack.class);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void only_what_an_unreadable_event_happened_to_refuses_commands() {
        var whole = opened("whole");
        var broken = opened("broken");
        send(new Tally.Add(broken, null, 1));
        happens(broken, 2, "{\"id\":\"x\"}");

        assertThatThrownBy(() -> send(new Tally.Add(broken, null, 1)))
                .isInstanceOfSatisfying(
                        HistoryUnreadable.class,
                        unreadable -> assertThat(unreadable.aggregateId()).isEqualTo(broken.value()));
        assertThatThrownBy(() -> send(new Tally.Total(broken))).isInstanceOf(HistoryUnreadable.class);
        assertThatThrownBy(() -> together(whole, broken)).isInstanceOf(HistoryUnreadable.class);
        assertThat(send(new Tally.Total(whole))).as("nothing of it was written").isZero();
        assertThat(send(new Tally.Add(whole, null, 1))).isEqualTo(1);
    }

    @Test
    void what_was_settled_counts_in_its_place() {
        var replaced = opened("replaced");
        happens(replaced, 1, "{");
        settle(replaced, 1, new EventSettled.Replacement("test.Added", "1", "{\"id\":\"x\",\"units\":7}"));
        assertThat(send(new Tally.Total(replaced))).isEqualTo(7);
        assertThat(send(new Tally.Add(replaced, null, 1))).isEqualTo(2);
        assertThat(send(new Tally.Total(replaced))).isEqualTo(8);
    }

    @Test
    void what_was_settled_as_void_leaves_its_number_free_of_effect() {
        var voided = opened("voided");
        happens(voided, 1, "{");
        settle(voided, 1, null);
        assertThat(send(new Tally.Add(voided, 1L, 1))).isEqualTo(2);
        assertThat(send(new Tally.Total(voided))).isEqualTo(1);
    }

    @Test
    void what_was_settled_as_void_leaves_its_number_free_also_where_the_aggregate_is_kept() {
        var voided = opened("voided-and-kept");
        send(new Tally.Add(voided, null, 1));
        happens(voided, 2, "{");
        settle(voided, 2, null);
        assertThat(send(new Tally.Add(voided, 2L, 1))).isEqualTo(3);
        assertThat(send(new Tally.Total(voided))).isEqualTo(2);
    }

    @Test
    void what_was_settled_leaves_no_snapshot_of_before() {
        var id = opened("snapshotted");
        happens(id, 1, "{");
        log.jdbc().update("insert into aggregate_snapshot values (?, 'tally-1', 1, 'event', '{}')", id.value());
        settle(id, 1, null);
        assertThat(log.jdbc().queryForList("select * from aggregate_snapshot")).isEmpty();
    }

    @Test
    void an_event_is_settled_once_and_a_repeat_is_no_other() {
        var id = opened("settled-once");
        happens(id, 1, "{");
        settle(id, 1, null);
        assertThat(settle(id, 1, null)).isZero();
        assertThatThrownBy(() ->
                        settle(id, 1, new EventSettled.Replacement("test.Added", "1", "{\"id\":\"x\",\"units\":7}")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(RefusalCode.EVENT_SETTLED));
    }

    @Test
    void an_operator_sees_how_it_stands_with_an_event() {
        var id = opened("inspected");
        happens(id, 1, "{");
        await().until(() -> !positions(id, 1).isEmpty());
        var inspection = new LogInspection(log.jdbc(), SCHEMA);
        long position = positions(id, 1).getFirst();

        assertThat(inspection.at(position)).hasValueSatisfying(event -> {
            assertThat(event.standing()).isEqualTo(EventStatus.UNREADABLE);
            assertThat(event.aggregateId()).isEqualTo(id.value());
            assertThat(event.payload()).isEqualTo("{");
        });
        settle(id, 1, null);
        assertThat(inspection.at(List.of(position, position - 1)))
                .extracting(InspectedEvent::standing)
                .containsExactly(EventStatus.READABLE, EventStatus.VOID);
        assertThat(inspection.at(99_999)).isEmpty();
    }

    private static FactoryId opened(String name) {
        var id = new FactoryId("factory-" + name);
        send(new Tally.Open(id, name));
        return id;
    }

    private static long send(Object command) {
        return log.commands().<Long>send(command, OPERATOR);
    }

    private static void together(FactoryId... ids) {
        var names = List.of(ids).stream().map(FactoryId::value).toList();
        log.commands().<Map<String, Long>>send(new Tallies.AddOneToEach(names), OPERATOR);
    }

    private static void happens(FactoryId id, long sequence, String payload) {
        log.jdbc().update("""
                        insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                          payload_type, payload_revision, payload, meta_data)
                        values (?, ?, ?, 'tally', '2026-03-01T00:00:00.000000000Z', 'test.Added', '1', ?, '{}')""", UUID.randomUUID().toString(), id.value(), sequence, payload);
    }

    private static long settle(FactoryId id, long sequence, EventSettled.@Nullable Replacement replacement) {
        await().until(() -> !positions(id, sequence).isEmpty());
        return send(new SettleEvent(
                new SettlementId(positions(id, sequence).getFirst()),
                OPERATOR,
                "event",
                replacement,
                new Reason("A tool wrote it."),
                Instant.EPOCH,
                String.valueOf(replacement)));
    }

    private static List<Long> positions(FactoryId id, long sequence) {
        return log.jdbc()
                .query(
                        "select position from log_position join domain_event using (global_index)"
                                + " where aggregate_identifier = ? and sequence_number = ?",
                        (row, number) -> row.getLong(1),
                        id.value(),
                        sequence);
    }

    private static long events() {
        var count = log.jdbc().queryForObject("select count(*) from domain_event", Long.class);
        return count == null ? -1 : count;
    }
}
