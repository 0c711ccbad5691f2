package market.sourcing.infra.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.testing.TestLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test has nodes of its own: whether a node trusts what it has kept depends on what happened to it before. */
class AskedAfterwardsIT {
    private static final Actor ACTOR = new Actor(new AccountId("account-1"), Set.of(Role.OPERATOR));
    private static final FactoryId ID = new FactoryId("factory-1");
    private static final DomainRegistration[] DOMAIN = {
        DomainRegistration.aggregate(Tally.class),
        DomainRegistration.handler(written -> new Tallies(written.repository(Tally.class)))
    };
    private final TestLog node = TestLog.open(Tally.SCHEMA, DOMAIN);
    private final TestLog other = TestLog.on(node.database(), Tally.SCHEMA, DOMAIN);

    /** The node has kept the tally as it was before the other node counted on. */
    @BeforeEach
    void the_other_node_has_counted_on() {
        send(node, new Tally.Open(ID, "x"));
        assertThat(send(node, new Tally.Total(ID))).isZero();
        send(other, new Tally.Add(ID, null, 2));
    }

    @AfterEach
    void close() {
        other.close();
        node.close();
    }

    private static long send(TestLog to, Object command) {
        return to.commands().<Long>send(command, ACTOR);
    }

    @Test
    void a_question_is_answered_with_what_is_newest() {
        assertThat(send(node, new Tally.Total(ID))).isEqualTo(2);
    }

    @Test
    void what_is_appended_follows_what_is_newest() {
        assertThat(send(node, new Tally.Add(ID, null, 1))).isEqualTo(3);
    }

    @Test
    void nobody_is_refused_for_what_is_so_no_more() {
        assertThat(send(node, new Tally.Add(ID, 2L, 1))).isEqualTo(3);
    }

    @Test
    void what_is_refused_is_refused_with_what_is_newest() {
        assertThatThrownBy(() -> send(node, new Tally.Add(ID, 0L, 1))).isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> send(node, new Tally.Add(ID, null, -1)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(RefusalCode.INVALID_VALUE));
    }

    @Test
    void what_was_created_here_is_not_read_again() {
        var created = new FactoryId("factory-2");
        send(other, new Tally.Open(created, "x"));
        Tally.appliedTo(created);
        send(other, new Tally.Add(created, null, 3));
        assertThat(Tally.appliedTo(created)).isEqualTo(3);
    }

    @Test
    void both_nodes_count_together() {
        for (int i = 0; i < 20; i++) {
            send(i % 2 == 0 ? node : other, new Tally.Add(ID, null, 1));
        }
        assertThat(send(node, new Tally.Total(ID))).isEqualTo(22);
        assertThat(send(other, new Tally.Total(ID))).isEqualTo(22);
    }

    @Test
    void what_is_taken_for_new_and_is_not_is_found_when_it_is_written() {
        assertThat(send(other, new Tallies.Make("factory-3"))).isZero();
        send(other, new Tally.Add(new FactoryId("factory-3"), null, 5));

        assertThat(send(node, new Tallies.Make("factory-3"))).isEqualTo(5);
        assertThat(send(node, new Tallies.Make("factory-4"))).isZero();
        assertThat(send(node, new Tallies.Make("factory-4"))).isZero();
        assertThat(node.jdbc()
                        .queryForObject(
                                "select count(*) from domain_event where payload_type = 'test.Opened'", Long.class))
                .isEqualTo(3);
    }

    @Test
    void nobody_is_refused_because_a_thing_was_taken_for_new() {
        assertThatThrownBy(() -> send(node, new Tallies.Visit("factory-5"))).isInstanceOf(Refused.class);
        send(other, new Tallies.Make("factory-5"));
        send(other, new Tally.Add(new FactoryId("factory-5"), null, 5));

        assertThat(send(node, new Tallies.Visit("factory-5"))).isEqualTo(5);
    }

    @Test
    void of_those_who_make_one_of_the_same_id_at_once_one_does() {
        var all = IntStream.range(0, 16)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> send(n % 2 == 0 ? node : other, new Tallies.Make("factory-6"))))
                .toList();

        assertThat(all)
                .allSatisfy(made ->
                        assertThat(made).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(0L));
    }
}
