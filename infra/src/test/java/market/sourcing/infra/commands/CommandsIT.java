package market.sourcing.infra.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.testing.TestLog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessResourceFailureException;

class CommandsIT extends TallyScene {
    @BeforeAll
    static void open() {
        var together = DomainRegistration.handler(c -> new Tallies(c.repository(Tally.class)));
        node = TestLog.open(Tally.SCHEMA, DomainRegistration.aggregate(Tally.class), together);
        otherNode =
                TestLog.on(node.database(), Tally.SCHEMA, DomainRegistration.oftenReadAggregate(Tally.class), together);
    }

    private static long count(String sql, Object... arguments) {
        var value = node.jdbc().queryForObject(sql, Long.class, arguments);
        return value == null ? -1 : value;
    }

    @Test
    void a_command_appends_its_events_in_order_and_answers_the_version() {
        var id = new FactoryId("factory-appends");
        assertThat(send(node, new Tally.Open(id, "瑜伽裤"))).isZero();
        assertThat(send(node, new Tally.Add(id, null, 3))).isEqualTo(3);
        assertThat(node.store().readEvents(id.value()).asStream().map(event -> (Object) event.getPayload()))
                .containsExactly(
                        new Tally.Opened(id.value(), "瑜伽裤"),
                        new Tally.Added(id.value(), 1),
                        new Tally.Added(id.value(), 1),
                        new Tally.Added(id.value(), 1));
        assertThat(node.store().lastSequenceNumberFor(id.value())).contains(3L);
    }

    @Test
    void every_event_says_who_caused_it_and_by_which_request() {
        var id = new FactoryId("factory-traced");
        try (var traced = MDC.putCloseable("traceId", "trace-7")) {
            assertThat(traced).isNotNull();
            send(node, new Tally.Open(id, "x"));
        }
        assertThat(node.jdbc()
                        .queryForObject(
                                "select meta_data from domain_event where aggregate_identifier = ?",
                                String.class,
                                id.value()))
                .isEqualTo("{\"actor\":\"account-1\",\"trace\":\"trace-7\"}");
    }

    @Test
    void a_repeat_that_changes_nothing_writes_nothing() {
        var id = new FactoryId("factory-repeat");
        assertThat(send(node, new Tally.Open(id, "x"))).isZero();
        assertThat(send(node, new Tally.Open(id, "x"))).isZero();
        assertThat(count("select count(*) from domain_event where aggregate_identifier = ?", id.value()))
                .isOne();
    }

    @Test
    void a_refusal_writes_nothing() {
        var id = new FactoryId("factory-refused");
        send(node, new Tally.Open(id, "x"));
        assertThatThrownBy(() -> send(node, new Tally.Add(id, null, -1)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(RefusalCode.INVALID_VALUE));
        assertThat(count("select count(*) from domain_event where aggregate_identifier = ?", id.value()))
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 2})
    void a_version_that_is_not_the_current_one_is_told_before_any_rule(long expected) {
        var id = new FactoryId("factory-stale-" + expected);
        send(node, new Tally.Open(id, "x"));
        send(node, new Tally.Add(id, 0L, 1));
        assertThatThrownBy(() -> send(node, new Tally.Add(id, expected, -1))).isInstanceOf(StaleVersion.class);
    }

    @Test
    void an_unknown_aggregate_is_refused_by_its_kind() {
        assertThatThrownBy(() -> send(node, new Tally.Add(new FactoryId("factory-none"), null, 1)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo(RefusalCode.FACTORY_UNKNOWN);
                    assertThat(refused.facts()).containsEntry("id", "factory-none");
                });
    }

    @Test
    void what_another_node_has_changed_meanwhile_is_seen() {
        var id = new FactoryId("factory-two-nodes");
        send(node, new Tally.Open(id, "x"));
        assertThat(send(node, new Tally.Add(id, null, 1))).isEqualTo(1);
        assertThat(send(otherNode, new Tally.Add(id, 1L, 2))).isEqualTo(3);
        assertThat(send(node, new Tally.Add(id, 3L, 1))).isEqualTo(4);
        assertThatThrownBy(() -> send(otherNode, new Tally.Add(id, 3L, 1))).isInstanceOf(StaleVersion.class);
        assertThat(send(otherNode, new Tally.Add(id, 4L, 1))).isEqualTo(5);
    }

    @Test
    void a_refused_command_leaves_no_trace_in_what_is_kept_of_the_aggregate() {
        var id = new FactoryId("factory-half-way");
        send(node, new Tally.Open(id, "x"));
        send(node, new Tally.Add(id, null, 1));
        assertThatThrownBy(() -> send(node, new Tally.AddThenFail(id, 5))).isInstanceOf(Refused.class);
        assertThat(send(node, new Tally.Add(id, 1L, 1))).isEqualTo(2);
        assertThat(send(node, new Tally.Total(id))).isEqualTo(2);
    }

    @Test
    void what_is_kept_of_an_aggregate_outlives_a_command_that_changes_nothing_of_it() {
        var id = new FactoryId("factory-refused-often");
        send(node, new Tally.Open(id, "x"));
        send(node, new Tally.Add(id, null, 3));
        Tally.appliedTo(id);
        assertThatThrownBy(() -> send(node, new Tally.Add(id, null, -1))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> send(node, new Tally.Add(id, 7L, 1))).isInstanceOf(StaleVersion.class);
        assertThat(send(node, new Tally.Total(id))).isEqualTo(3);
        assertThat(Tally.appliedTo(id)).isZero();
    }

    @Test
    void lost_races_between_nodes_are_tried_again_until_all_are_in() throws Exception {
        var id = new FactoryId("factory-race");
        send(node, new Tally.Open(id, "x"));
        inParallel(8, n -> () -> {
            for (var i = 0; i < 5; i++) {
                send(n % 2 == 0 ? node : otherNode, new Tally.Add(id, null, 1));
            }
            return null;
        });
        assertThat(node.store().lastSequenceNumberFor(id.value())).contains(40L);
    }

    @Test
    void of_many_that_open_the_same_one_wins_and_the_others_find_it_open() throws Exception {
        var id = new FactoryId("factory-created-at-once");
        inParallel(16, n -> () -> {
            assertThat(send(n % 2 == 0 ? node : otherNode, new Tally.Open(id, "x")))
                    .isZero();
            return null;
        });
        assertThat(count("select count(*) from domain_event where aggregate_identifier = ?", id.value()))
                .isOne();
    }

    @Test
    void several_loaded_together_are_as_fresh_as_one_and_those_that_are_not_there_are_left_out() {
        var ids = List.of("factory-together-c", "factory-together-a", "factory-together-b");
        ids.forEach(id -> send(node, new Tally.Open(new FactoryId(id), "x")));
        assertThat(addOneToEach(node, ids))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("factory-together-a", 1L, "factory-together-b", 1L, "factory-together-c", 1L));
        send(otherNode, new Tally.Add(new FactoryId("factory-together-b"), null, 3));
        var more = List.of("factory-together-none", "factory-together-b", "factory-together-c", "factory-together-b");
        assertThat(addOneToEach(node, more))
                .containsExactlyInAnyOrderEntriesOf(Map.of("factory-together-b", 5L, "factory-together-c", 2L));
        assertThat(addOneToEach(otherNode, ids))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("factory-together-a", 2L, "factory-together-b", 6L, "factory-together-c", 3L));
    }

    @Test
    void those_who_load_the_same_together_on_two_nodes_lose_nothing() throws Exception {
        var ids = List.of("factory-shared-a", "factory-shared-b");
        ids.forEach(id -> send(node, new Tally.Open(new FactoryId(id), "x")));
        inParallel(8, n -> () -> {
            for (var i = 0; i < 5; i++) {
                addOneToEach(n % 2 == 0 ? node : otherNode, n % 4 < 2 ? ids : ids.reversed());
            }
            return null;
        });
        assertThat(node.store().lastSequenceNumberFor("factory-shared-a")).contains(40L);
        assertThat(node.store().lastSequenceNumberFor("factory-shared-b")).contains(40L);
    }

    private static Map<String, Long> addOneToEach(TestLog to, List<String> ids) {
        return to.commands().send(new Tallies.AddOneToEach(ids), ACTOR);
    }

    @Test
    void when_postgresql_is_away_the_caller_is_told_so_and_soon_after_it_is_back_commands_work() {
        var id = new FactoryId("factory-away");
        send(node, new Tally.Open(id, "x"));
        node.database().shut();
        try {
            assertThatThrownBy(() -> send(node, new Tally.Add(id, null, 1)))
                    .isInstanceOf(DataAccessResourceFailureException.class);
        } finally {
            node.database().reopen();
        }
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptionsInstanceOf(DataAccessResourceFailureException.class)
                .until(() -> send(node, new Tally.Add(id, null, 1)) > 0);
    }

    private static void inParallel(int count, java.util.function.IntFunction<Callable<Object>> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one :
                    threads.invokeAll(IntStream.range(0, count).mapToObj(work).toList())) {
                one.get();
            }
        }
    }
}
