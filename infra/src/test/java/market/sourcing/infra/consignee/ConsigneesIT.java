package market.sourcing.infra.consignee;

import static market.sourcing.infra.consignee.People.NOW;
import static market.sourcing.infra.consignee.People.erasing;
import static market.sourcing.infra.consignee.People.id;
import static market.sourcing.infra.consignee.People.identity;
import static market.sourcing.infra.consignee.People.looking;
import static market.sourcing.infra.consignee.People.stating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.commission.event.CommissionTaken;
import market.sourcing.domain.consignee.command.EraseUnusedConsignee;
import market.sourcing.domain.consignee.command.StateConsignee;
import market.sourcing.domain.consignee.event.ConsigneeErased;
import market.sourcing.domain.consignee.event.ConsigneeLookedAt;
import market.sourcing.domain.consignee.event.ConsigneeStated;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who people are, sealed in a real PostgreSQL beside the log, through two nodes. */
class ConsigneesIT {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path keys;

    @SuppressWarnings("NullAway.Init")
    private People people;

    @BeforeEach
    void open() {
        people = new People(keys);
    }

    @AfterEach
    void close() {
        people.close();
    }

    @Test
    void who_was_stated_through_one_node_is_shown_to_customs_by_the_other_and_is_nowhere_in_plain_text()
            throws Exception {
        assertThat(people.node(0).state(stating("linh"), identity("linh"))).isZero();
        assertThat(people.node(1).look(looking("linh"))).isEqualTo(identity("linh"));
        assertThat(people.node(0).look(looking("linh"))).isEqualTo(identity("linh"));
        assertThat(told(ConsigneeLookedAt.class)).isEqualTo(2);
        assertThat(people.tablesWith("qzx")).isEmpty();
        assertThat(people.tablesWith("consignee-linh")).contains("consignee_identity", "domain_event");
        assertThat(Files.getPosixFilePermissions(keys.resolve("master")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_repeat_is_told_from_another_by_what_is_sealed() {
        var node = people.node(0);
        node.state(stating("linh"), identity("linh"));
        assertThat(people.node(1).state(stating("linh"), identity("linh"))).isZero();
        assertThat(refusal(() -> node.state(stating("linh"), identity("mai"))))
                .contains(RefusalCode.IDEMPOTENCY_KEY_REUSED);
        assertThat(told(ConsigneeStated.class)).isOne();
        node.erase(erasing("linh"));
        assertThat(refusal(() -> node.state(stating("linh"), identity("linh")))).contains(RefusalCode.CONSIGNEE_ERASED);
        assertThat(people.isKept("linh")).isFalse();
    }

    @Test
    void of_many_who_state_the_same_at_once_one_does_and_all_are_answered_so() throws Exception {
        var answers = people.nodes().atOnce(12, n -> people.node(n).state(stating("linh"), identity("linh")));
        assertThat(answers).hasSize(12).containsOnly(0L);
        assertThat(told(ConsigneeStated.class)).isOne();
    }

    @Test
    void who_is_erased_is_gone_with_his_key_and_customs_see_him_no_more() {
        people.node(0).state(stating("linh"), identity("linh"));
        assertThat(people.node(1).erase(erasing("linh"))).isOne();
        assertThat(people.node(0).erase(erasing("linh"))).isOne();
        assertThat(people.isKept("linh")).isFalse();
        assertThat(refusal(() -> people.node(0).look(looking("linh")))).contains(RefusalCode.CONSIGNEE_ERASED);
        assertThat(told(ConsigneeErased.class)).isOne();
    }

    @Test
    void what_is_sealed_for_one_opens_for_nobody_else_nor_with_anothers_key() {
        var node = people.node(0);
        node.state(stating("linh"), identity("linh"));
        node.state(stating("mai"), identity("mai"));
        swap("identity = other.identity");
        doesNotOpen();
        swap("key = other.key");
        doesNotOpen();
        swap("identity = other.identity");
        assertThat(told(ConsigneeLookedAt.class)).as("nobody has seen anything").isZero();
    }

    private void swap(String what) {
        people.jdbc()
                .sql("update consignee_identity i set " + what + " from consignee_identity other"
                        + " where i.consignee_id <> other.consignee_id")
                .update();
    }

    private void doesNotOpen() {
        for (var name : List.of("linh", "mai")) {
            assertThatExceptionOfType(IdentityKeyUnusable.class)
                    .isThrownBy(() -> people.node(0).look(looking(name)));
        }
    }

    @Test
    void of_an_order_in_his_name_and_his_erasure_at_once_one_loses() throws Exception {
        int placed = 0;
        for (int round = 0; round < 12; round++) {
            var name = "racer-" + round;
            people.node(0).state(stating(name), identity(name));
            var number = round;
            var refused = people.nodes()
                    .<Optional<RefusalCode>>atOnce(
                            2,
                            n -> n == number % 2
                                    ? refusal(() -> people.order(number, name, name))
                                    : refusal(() -> people.node(number + 1).erase(erasing(name))));
            var order = refused.get(number % 2);
            var erasure = refused.get(1 - number % 2);
            placed += order.isEmpty() ? 1 : 0;
            if (order.isEmpty()) {
                assertThat(erasure).contains(RefusalCode.CONSIGNEE_NEEDED);
            } else {
                assertThat(order).contains(RefusalCode.CONSIGNEE_ERASED);
                assertThat(erasure).isEmpty();
            }
            assertThat(people.isKept(name)).isEqualTo(order.isEmpty());
        }
        assertThat(told(CommissionTaken.class)).isEqualTo(placed);
    }

    @Test
    void in_whose_name_nobody_ordered_in_time_is_gone_and_who_was_named_stays() {
        var node = people.node(0);
        node.state(stating("linh"), identity("linh"));
        node.state(stating("mai"), identity("mai"));
        people.order(1, "one", "mai");
        for (var name : List.of("linh", "mai")) {
            node.erase(new EraseUnusedConsignee(id(name), NOW.plus(Duration.ofDays(30))));
        }
        assertThat(people.isKept("linh")).isFalse();
        assertThat(people.isKept("mai")).isTrue();
    }

    @Test
    void who_comes_back_from_a_backup_is_erased_again_at_the_next_start() {
        var node = people.node(0);
        node.state(stating("linh"), identity("linh"));
        node.state(stating("mai"), identity("mai"));
        var backup = people.table().find(id("linh")).orElseThrow();
        node.erase(erasing("linh"));
        people.table().add(id("linh"), backup);
        people.table().add(id("of-another-log"), backup);
        people.putRight();
        assertThat(people.jdbc()
                        .sql("select consignee_id from consignee_identity")
                        .query(String.class)
                        .list())
                .containsExactly("consignee-mai");
        assertThat(node.look(looking("mai"))).isEqualTo(identity("mai"));
    }

    @Test
    void whose_row_is_lost_is_never_somebody_else_and_the_log_says_at_the_next_start_that_he_is_erased() {
        var node = people.node(0);
        node.state(stating("linh"), identity("linh"));
        node.state(stating("mai"), identity("mai"));
        people.order(0, "one", "linh");
        people.table().remove(id("linh"));
        assertThat(refusal(() -> node.state(stating("linh"), identity("somebody else"))))
                .contains(RefusalCode.CONSIGNEE_ERASED);
        assertThat(people.isKept("linh")).isFalse();
        assertThat(told(ConsigneeErased.class)).isZero();

        people.putRight();
        people.putRight();
        assertThat(told(ConsigneeErased.class)).isOne();
        assertThat(refusal(() -> people.order(1, "two", "linh"))).contains(RefusalCode.CONSIGNEE_ERASED);
        assertThat(node.look(looking("mai"))).isEqualTo(identity("mai"));
    }

    @Test
    void who_was_erased_after_the_moment_that_the_log_goes_back_to_is_erased_again() {
        var node = people.node(0);
        node.state(stating("linh"), identity("linh"));
        node.state(stating("mai"), identity("mai"));
        people.order(0, "one", "linh");
        people.erasures().add(id("linh"), NOW);
        people.erasures().add(id("of-another-log"), NOW);
        people.putRight();
        people.putRight();
        assertThat(people.isKept("linh")).isFalse();
        assertThat(told(ConsigneeErased.class)).isOne();
        assertThat(node.look(looking("mai"))).isEqualTo(identity("mai"));

        node.erase(erasing("mai"));
        assertThat(people.erasures().ids()).contains(id("mai"));
    }

    @Test
    void a_node_without_the_key_refuses_what_needs_it_and_takes_orders_and_erases() {
        people.startedNode("master").state(stating("linh"), identity("linh"));
        for (var file : List.of("lost", "another")) {
            if (file.equals("another")) {
                people.master(file);
            }
            var node = people.startedNode(file);
            assertThat(node.areOpen()).isFalse();
            assertThatExceptionOfType(IdentityKeyUnusable.class)
                    .isThrownBy(() -> node.state(stating("mai"), identity("mai")));
            assertThatExceptionOfType(IdentityKeyUnusable.class).isThrownBy(() -> node.look(looking("linh")));
        }
        assertThat(keys.resolve("lost"))
                .as("no key is made beside the one in use")
                .doesNotExist();
        assertThat(told(ConsigneeStated.class)).isOne();
        assertThat(told(ConsigneeLookedAt.class)).isZero();
        assertThat(people.startedNode("lost").erase(erasing("linh"))).isOne();
        assertThat(people.isKept("linh")).isFalse();
    }

    @Test
    void a_key_is_made_once_and_known_from_the_first_start_on() {
        var first = people.started("first", null).get();
        assertThat(people.startedNode("second").areOpen()).isFalse();
        assertThat(people.started("first", null).get().number()).isEqualTo(first.number());
        assertThat(people.started("turned", "first").get().number()).isNotEqualTo(first.number());
        assertThat(people.startedNode("first").areOpen()).isFalse();
    }

    @Test
    void days_that_are_over_are_not_counted_any_more() {
        var node = people.node(0);
        for (int day = 0; day < 4; day++) {
            var name = "of-day-" + day;
            node.state(
                    new StateConsignee(id(name), People.AGENT, People.VIETNAM, NOW.plus(Duration.ofDays(day))),
                    identity(name));
        }
        assertThat(people.jdbc()
                        .sql("select count(*) from consignee_day")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void the_master_key_is_turned_at_a_start_and_the_one_before_opens_nothing_more() {
        people.node(0).state(stating("linh"), identity("linh"));
        var old = people.master("master");
        var turned = people.master("turned");
        assertThatExceptionOfType(IdentityKeyUnusable.class)
                .isThrownBy(() -> people.atStart(turned, null).putRight());
        assertThatExceptionOfType(IdentityKeyUnusable.class)
                .isThrownBy(
                        () -> people.atStart(turned, people.master("a third")).putRight());
        assertThatExceptionOfType(IdentityKeyUnusable.class)
                .as("nobody seals under another one than the others")
                .isThrownBy(() -> people.node(0, turned, 9).state(stating("mai"), identity("mai")));
        assertThat(told(ConsigneeStated.class)).isOne();

        people.atStart(turned, old).putRight();
        people.atStart(turned, old).putRight();
        assertThat(people.node(1, turned, 9).look(looking("linh"))).isEqualTo(identity("linh"));
        people.node(1, turned, 9).state(stating("mai"), identity("mai"));
        assertThatExceptionOfType(IdentityKeyUnusable.class)
                .isThrownBy(() -> people.node(0).look(looking("linh")));
    }

    @Test
    void an_agent_states_so_many_a_day_and_no_more() {
        var node = people.node(0, people.master("master"), 2);
        node.state(stating("linh"), identity("linh"));
        node.state(stating("linh"), identity("linh"));
        node.state(stating("mai"), identity("mai"));
        assertThat(refusal(() -> node.state(stating("lan"), identity("lan"))))
                .contains(RefusalCode.TOO_MANY_CONSIGNEES);
        assertThat(told(ConsigneeStated.class)).isEqualTo(2);
        assertThat(people.isKept("lan")).isFalse();
    }

    private long told(Class<?> event) {
        return people.nodes().events().stream()
                .filter(recorded -> event.isInstance(recorded.event()))
                .count();
    }

    private static Optional<RefusalCode> refusal(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.code());
        }
    }
}
