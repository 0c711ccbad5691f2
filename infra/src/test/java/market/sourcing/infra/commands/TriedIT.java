package market.sourcing.infra.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.testing.TestLog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What is tried would be done, or refused, as it is where it is done; and nothing is left of it. */
class TriedIT extends TallyScene {
    @BeforeAll
    static void open() {
        DomainRegistration[] domain = {
            DomainRegistration.aggregate(Tally.class),
            DomainRegistration.handler(c -> new Tallies(c.repository(Tally.class)))
        };
        node = TestLog.open(Tally.SCHEMA, domain);
        otherNode = TestLog.on(node.database(), Tally.SCHEMA, domain);
    }

    private static Tried tried(Object command) {
        return node.trials().tried(command, ACTOR);
    }

    private static FactoryId opened(String name) {
        var id = new FactoryId("factory-" + name);
        send(node, new Tally.Open(id, "x"));
        return id;
    }

    private static Object events() {
        return node.jdbc().queryForList("select * from domain_event order by aggregate_identifier, sequence_number");
    }

    @Test
    void what_would_be_done_is_told_and_nothing_of_it_is_in_the_log() {
        var id = opened("tried");
        var before = events();

        assertThat(tried(new Tally.Add(id, null, 3))).isEqualTo(new Tried(null, true));

        assertThat(events()).isEqualTo(before);
        assertThat(node.store().lastSequenceNumberFor(id.value())).contains(0L);
    }

    @Test
    void whoever_comes_next_finds_it_as_it_was() {
        var id = opened("as-it-was");
        send(node, new Tally.Add(id, null, 1));
        tried(new Tally.Add(id, null, 3));

        assertThat(send(node, new Tally.Total(id))).isEqualTo(1);
        assertThat(send(node, new Tally.Add(id, 1L, 1))).isEqualTo(2);
        assertThat(send(otherNode, new Tally.Total(id))).isEqualTo(2);
    }

    @Test
    void what_would_be_refused_is_told_with_its_reason() {
        var id = opened("refused");
        var refusal = tried(new Tally.Add(id, null, -1)).refusal();

        assertThat(refusal).isNotNull().extracting(Refused::code).isEqualTo(RefusalCode.INVALID_VALUE);
    }

    @Test
    void what_is_refused_half_way_leaves_nothing_either() {
        var id = opened("half-way");
        var tried = tried(new Tally.AddThenFail(id, 5));

        assertThat(tried.isAllowed()).isFalse();
        assertThat(tried.changes()).isFalse();
        assertThat(send(node, new Tally.Total(id))).isZero();
    }

    @Test
    void what_has_been_done_would_change_nothing() {
        var id = opened("done");

        assertThat(tried(new Tally.Open(id, "x"))).isEqualTo(new Tried(null, false));
    }

    @Test
    void what_would_be_new_is_new_still() {
        var id = new FactoryId("factory-new");

        assertThat(tried(new Tally.Open(id, "x"))).isEqualTo(new Tried(null, true));
        assertThat(tried(new Tallies.Make(id.value()))).isEqualTo(new Tried(null, true));

        assertThat(node.store().lastSequenceNumberFor(id.value())).isEmpty();
        assertThatThrownBy(() -> send(node, new Tallies.Visit(id.value()))).isInstanceOf(Refused.class);
        assertThat(send(node, new Tally.Open(id, "x"))).isZero();
    }

    @Test
    void it_is_tried_on_what_another_node_has_written() {
        var id = opened("two-nodes");
        send(node, new Tally.Total(id));
        send(otherNode, new Tally.Add(id, null, 2));

        assertThat(tried(new Tally.Add(id, 2L, 1)).isAllowed()).isTrue();
        send(otherNode, new Tally.Add(id, null, 1));
        assertThatThrownBy(() -> tried(new Tally.Add(id, 2L, 1))).isInstanceOf(StaleVersion.class);
    }

    @Test
    void what_is_kept_outlives_what_is_tried_and_refused() {
        var id = opened("kept");
        send(node, new Tally.Add(id, null, 3));
        Tally.appliedTo(id);

        tried(new Tally.Add(id, null, -1));
        tried(new Tally.Total(id));

        assertThat(send(node, new Tally.Total(id))).isEqualTo(3);
        assertThat(Tally.appliedTo(id)).isZero();
    }

    @Test
    void those_who_try_and_those_who_do_come_to_what_was_done() throws Exception {
        var id = opened("together");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 40)
                    .<Callable<Object>>mapToObj(n -> () -> switch (n % 4) {
                        case 0 -> send(node, new Tally.Add(id, null, 1));
                        case 1 -> send(otherNode, new Tally.Add(id, null, 1));
                        default -> tried(new Tally.Add(id, null, 1));
                    })
                    .toList();
            for (var one : threads.invokeAll(all)) {
                one.get();
            }
        }

        assertThat(send(node, new Tally.Total(id))).isEqualTo(20);
        assertThat(node.store().lastSequenceNumberFor(id.value())).contains(20L);
    }

    @Test
    void nothing_is_tried_where_it_would_stay() {
        var id = opened("inside");
        var inside = new TransactionTemplate(node.transactions());

        assertThatThrownBy(() -> inside.execute(_ -> tried(new Tally.Add(id, null, 1))))
                .isInstanceOf(IllegalStateException.class);
    }
}
