package market.sourcing.infra.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.testing.TestLog;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;

/** An aggregate with thousands of events loads as one with some hundred, and its events alone say how it is. */
class LongLifeIT {
    private static final Actor ACTOR = new Actor(new AccountId("account-1"), Set.of(Role.OPERATOR));
    private static final int LONG = 1_700;
    /** Events between two snapshots, and a page that is read before one is looked for. */
    private static final int PAGE = 500;

    private static final int EVENTS_A_SNAPSHOT = 100;

    private static TestLog node;

    @BeforeAll
    static void open() {
        node = TestLog.open(Tally.SCHEMA, DomainRegistration.aggregate(Tally.class));
    }

    @AfterAll
    static void close() {
        node.close();
    }

    @Test
    void a_node_that_does_not_know_it_replays_no_more_than_came_since_the_last_snapshot() {
        var id = longLife("factory-long");
        assertThat(snapshots(id)).isOne();
        Tally.appliedTo(id);
        assertThat(totalOnAnotherNode(id)).isEqualTo(LONG);
        assertThat(Tally.appliedTo(id)).isLessThanOrEqualTo(PAGE);
    }

    @Test
    void who_only_takes_it_up_from_its_snapshot_writes_none() {
        var id = longLife("factory-read");
        var state = "select xmin::text from aggregate_snapshot where aggregate_identifier = ?";
        var before = node.jdbc().queryForObject(state, String.class, id.value());
        assertThat(totalOnAnotherNode(id)).isEqualTo(LONG);
        assertThat(node.jdbc().queryForObject(state, String.class, id.value())).isEqualTo(before);
    }

    @Test
    void a_node_that_has_known_it_long_ago_does_not_either() {
        var id = new FactoryId("factory-long-ago");
        send(node, new Tally.Open(id, "x"));
        try (var other = anotherNode()) {
            assertThat(send(other, new Tally.Total(id))).isZero();
            grow(id);
            Tally.appliedTo(id);
            assertThat(send(other, new Tally.Total(id))).isEqualTo(LONG);
            assertThat(Tally.appliedTo(id)).isLessThanOrEqualTo(PAGE);
            assertThat(send(other, new Tally.Add(id, (long) LONG, 1))).isEqualTo(LONG + 1L);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from aggregate_snapshot",
                "update aggregate_snapshot set revision = 'tally-0'",
                "update aggregate_snapshot set state = 'no state'",
                "update aggregate_snapshot set state = '{\"id\":\"factory-x\"}'",
                "update aggregate_snapshot set event_identifier = 'of another log'",
                "update aggregate_snapshot set sequence_number = 1000000"
            })
    void without_a_snapshot_that_is_its_own_all_its_events_are_read_and_there_is_one_again(String spoilt) {
        var id = longLife("factory-" + Integer.toHexString(spoilt.hashCode()));
        node.jdbc().update(spoilt + " where aggregate_identifier = ?", id.value());
        Tally.appliedTo(id);
        assertThat(totalOnAnotherNode(id)).isEqualTo(LONG);
        assertThat(Tally.appliedTo(id)).isEqualTo(LONG);
        assertThat(totalOnAnotherNode(id)).isEqualTo(LONG);
        assertThat(Tally.appliedTo(id)).isLessThanOrEqualTo(PAGE);
    }

    @Test
    void who_takes_up_several_together_reads_no_more_than_came_since_their_snapshots() {
        var one = longLife("factory-one").value();
        var other = longLife("factory-other").value();
        var unit = DefaultUnitOfWork.startAndGet(null);
        try {
            assertThat(node.store().readAhead(Map.of(one, -1L, "factory-nobody", -1L)))
                    .containsExactly(one);
            assertThat(node.store().readAhead(Map.of(other, -1L))).containsExactly(other);
            for (var id : List.of(one, other)) {
                var life = node.store().readEvents(id);
                assertThat(life.next().getPayload()).isInstanceOf(Tally.class);
                assertThat(life.asStream()).hasSizeLessThan(EVENTS_A_SNAPSHOT);
            }
            assertThat(node.store().readEvents("factory-nobody").hasNext()).isFalse();
        } finally {
            unit.rollback();
        }
    }

    @Test
    void in_a_transaction_of_the_caller_nothing_is_kept_of_what_may_never_come_to_be() {
        var id = new FactoryId("factory-undone");
        send(node, new Tally.Open(id, "x"));
        new TransactionTemplate(node.transactions()).executeWithoutResult(status -> {
            grow(id);
            assertThat(send(node, new Tally.Total(id))).isEqualTo(LONG);
            status.setRollbackOnly();
        });
        assertThat(snapshots(id)).isZero();
        assertThat(send(node, new Tally.Total(id))).isZero();
    }

    private static FactoryId longLife(String name) {
        var id = new FactoryId(name);
        send(node, new Tally.Open(id, "x"));
        grow(id);
        return id;
    }

    private static void grow(FactoryId id) {
        for (int added = 0; added < LONG; added += 100) {
            send(node, new Tally.Add(id, null, 100));
        }
    }

    private static long totalOnAnotherNode(FactoryId id) {
        try (var other = anotherNode()) {
            return send(other, new Tally.Total(id));
        }
    }

    private static TestLog anotherNode() {
        return TestLog.on(node.database(), Tally.SCHEMA, DomainRegistration.aggregate(Tally.class));
    }

    private static long send(TestLog to, Object command) {
        return to.commands().<Long>send(command, ACTOR);
    }

    private static long snapshots(FactoryId id) {
        return node.jdbc()
                .queryForList(
                        "select count(*) from aggregate_snapshot where aggregate_identifier = ?",
                        Long.class,
                        id.value())
                .getFirst();
    }
}
