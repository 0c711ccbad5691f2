package market.sourcing.infra.processing;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import market.sourcing.infra.processing.AccountEvent.Audited;
import market.sourcing.infra.processing.AccountEvent.Booked;
import market.sourcing.infra.processing.AccountEvent.Moved;
import market.sourcing.infra.processing.AccountEvent.Poisoned;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;
import market.sourcing.projections.view.ViewNotReady;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineIT {
    private static final View<Account> SECOND_VERSION = new View<>("account", 2, Account.class, List.of());

    private final Stores stores = new Stores();
    private final MemoryLog log = new MemoryLog();
    private final List<Node> nodes = new ArrayList<>();
    private final Random random = new Random(7);

    @AfterEach
    void stop() {
        nodes.forEach(Node::close);
        stores.close();
    }

    @Test
    void an_empty_view_is_live_and_ready_at_once() {
        Node node = node();
        node.awaitReady();

        assertThat(node.accounts()).isEmpty();
        assertThat(node.live().number()).isEqualTo(1);
    }

    @Test
    void events_become_documents_and_tallies_of_the_live_build() {
        log.append(new Booked("a", 5, "gold"));
        Node node = node();
        long last = append(300);
        node.awaitPosition(last);

        assertThat(node.accounts()).isEqualTo(expected());
        assertThat(node.tallies()).isEqualTo(expectedTallies());
        assertThat(node.meters.get("sourcing.view.events").counter().count()).isPositive();
        assertThat(node.meters.get("sourcing.view.lag.events").gauge().value()).isZero();
    }

    @Test
    void events_that_concern_nobody_still_count_as_seen() {
        Node node = node();
        log.append(new Booked("a", 5, "gold"));
        node.awaitPosition(log.append(new Audited("a")));

        assertThat(node.accounts()).extracting(Account::trail).containsExactly(List.of(0L));
    }

    @Test
    void nothing_is_answered_from_a_build_that_has_not_caught_up() {
        Node node = new Node(stores, log);
        nodes.add(node);
        node.awaitReady();
        View<Account> other = new View<>("elsewhere", 1, Account.class, List.of());

        assertThatThrownBy(() -> node.engine.views().documents(other)).isInstanceOf(ViewNotReady.class);
    }

    @Test
    void the_token_is_a_plain_position() {
        Node node = node();
        long last = log.append(new Booked("a", 5, "gold"));
        node.awaitPosition(last);

        assertThat(stores.jdbc
                        .sql("select convert_from(token, 'UTF8') from token_entry")
                        .query(String.class)
                        .single())
                .isEqualTo(Long.toString(last));
    }

    @Test
    void going_back_in_the_log_changes_nothing() {
        Node node = node();
        node.awaitPosition(append(200));
        var accounts = node.accounts();
        var tallies = node.tallies();
        node.close();
        nodes.remove(node);
        stores.jdbc
                .sql("update token_entry set token = convert_to('-1', 'UTF8'), owner = null")
                .update();

        Node again = node();
        again.awaitReady();
        await().until(() -> stores.jdbc
                .sql("select convert_from(token, 'UTF8')::bigint from token_entry")
                .query(Long.class)
                .single()
                .equals(log.head()));

        assertThat(again.live().number()).isEqualTo(1);
        assertThat(again.accounts()).isEqualTo(accounts);
        assertThat(again.tallies()).isEqualTo(tallies);
    }

    @Test
    void a_rebuild_under_load_equals_the_live_build_and_replaces_it() {
        Node node = node();
        append(500);
        node.awaitReady();
        node.engine.builds().rebuild(AccountProjector.VIEW);
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            append(5);
            assertThat(node.accounts()).isNotNull();
            return node.live().number() == 2;
        });
        node.awaitPosition(append(100));

        assertThat(node.accounts()).isEqualTo(expected());
        assertThat(node.tallies()).isEqualTo(expectedTallies());
        await().untilAsserted(() -> assertThat(node.engine.builds().all()).hasSize(1));
        assertThat(stores.database.listCollectionNames().into(new ArrayList<>()))
                .containsExactlyInAnyOrder("view_builds", "account_v1_b2", "account_v1_b2_tallies");
    }

    @Test
    void a_poisoned_event_parks_its_document_only_and_a_retry_applies_in_order() {
        Node node = node();
        log.append(new Booked("a", 1, "gold"));
        log.append(new Booked("b", 1, "gold"));
        log.append(new Poisoned("a"));
        log.append(new Moved("a", "b", 1));
        node.awaitPosition(log.append(new Booked("b", 4, "iron")));

        var letters = node.engine.deadLetters().of("account", 10);
        assertThat(letters).extracting(DeadLetter::documentId).containsExactly("a", "a");
        assertThat(letters).extracting(DeadLetter::position).containsExactly(2L, 3L);
        assertThat(letters.getFirst().errorClass()).isEqualTo(IllegalStateException.class.getName());
        assertThat(letters.getLast().errorClass()).isNull();
        assertThat(node.accounts())
                .containsExactly(
                        new Account("a", 1, "gold", List.of(0L)), new Account("b", 6, "iron", List.of(1L, 3L, 4L)));
        assertThat(node.meters.get("sourcing.view.parked").counter().count()).isEqualTo(2);

        assertThat(node.engine.deadLetters().retry(letters.getFirst().buildId(), "a"))
                .isFalse();
        assertThat(node.engine.deadLetters().of("account", 10).getFirst().attempts())
                .isEqualTo(2);

        node.projector.mend();
        long later = log.append(new Booked("a", 9, "gold"));
        node.awaitPosition(later);
        assertThat(node.engine.deadLetters().retry(letters.getFirst().buildId(), "a"))
                .isTrue();
        assertThat(node.engine.deadLetters().of("account", 10)).isEmpty();
        node.awaitPosition(log.append(new Booked("a", 1, "gold")));

        assertThat(node.accounts().getFirst()).isEqualTo(new Account("a", 10, "gold", List.of(0L, 2L, 3L, 5L, 6L)));
        assertThat(node.tallies()).isEqualTo(expectedTallies());
    }

    @Test
    void a_mongodb_that_was_lost_is_built_anew() {
        Node node = node();
        long last = append(200);
        node.awaitPosition(last);
        node.close();
        nodes.remove(node);
        stores.mongo.lose();
        stores.mongo.comeBack();

        Node again = node();
        again.awaitReady();
        again.awaitPosition(last);
        assertThat(again.live().number()).isEqualTo(2);
        assertThat(again.accounts()).isEqualTo(expected());
    }

    @Test
    void a_mongodb_that_is_lost_while_the_node_runs_is_built_anew() {
        Node node = node();
        node.awaitPosition(append(200));
        stores.mongo.lose();
        append(50);
        stores.mongo.comeBack();

        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> node.live().number() == 2);
        node.awaitPosition(append(10));
        assertThat(node.accounts()).isEqualTo(expected());
        assertThat(node.tallies()).isEqualTo(expectedTallies());
    }

    @Test
    void a_collection_of_another_build_is_not_taken_for_ours() {
        Node node = node();
        node.awaitPosition(append(50));
        stores.database.getCollection("view_builds").updateOne(eq("_id", "account_v1_b1"), set("buildId", "another"));

        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> node.live().number() == 2);
        node.awaitPosition(log.head());
        assertThat(node.accounts()).isEqualTo(expected());
    }

    @Test
    void an_older_copy_of_mongodb_is_built_anew() {
        Node node = node();
        node.awaitPosition(append(100));
        var old = stores.database.getCollection("account_v1_b1").find().into(new ArrayList<>());
        Document oldMark = stores.database.getCollection("view_builds").find().first();
        node.awaitPosition(append(100));
        node.close();
        nodes.remove(node);
        stores.database.getCollection("account_v1_b1").deleteMany(new Document());
        stores.database.getCollection("account_v1_b1").insertMany(old);
        stores.database.getCollection("view_builds").replaceOne(new Document(), oldMark);

        Node again = node();
        again.awaitReady();
        assertThat(again.live().number()).isEqualTo(2);
        assertThat(again.accounts()).isEqualTo(expected());
        assertThat(again.tallies()).isEqualTo(expectedTallies());
    }

    @Test
    void a_mongodb_that_knows_more_than_the_log_is_built_anew() {
        Node node = node();
        node.awaitPosition(append(20));
        stores.database.getCollection("view_builds").updateOne(eq("_id", "account_v1_b1"), set("position", 1_000L));

        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> node.live().number() == 2);
    }

    @Test
    void a_new_version_is_built_beside_the_one_that_serves_and_the_old_goes_at_the_next_start() {
        Node first = node();
        first.awaitPosition(append(100));
        Node second = node(new AccountProjector(SECOND_VERSION));
        second.awaitReady();
        long last = append(20);
        first.awaitPosition(last);
        second.awaitPosition(last);

        assertThat(second.accounts()).isEqualTo(expected());
        assertThat(first.accounts()).isEqualTo(second.accounts());
        assertThat(second.live().collection()).isEqualTo("account_v2_b1");
        first.close();
        second.close();
        nodes.clear();

        Node third = node(new AccountProjector(SECOND_VERSION));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(third.engine.builds().all())
                        .extracting(Build::collection)
                        .containsExactly("account_v2_b1"));
    }

    @Test
    void of_two_nodes_one_processes_and_the_other_takes_over() {
        Node first = node();
        first.awaitPosition(append(50));
        Node second = node();
        second.awaitReady();
        first.awaitPosition(append(100));
        assertThat(second.meters.find("sourcing.view.events").counter()).isNull();
        assertThat(second.accounts()).isEqualTo(expected());

        first.close();
        nodes.remove(first);
        second.awaitPosition(append(100));
        assertThat(second.meters.get("sourcing.view.events").counter().count()).isPositive();
        assertThat(second.accounts()).isEqualTo(expected());
        assertThat(second.tallies()).isEqualTo(expectedTallies());
    }

    @Test
    void both_nodes_read_from_a_rebuilt_view_soon_after_the_switch() {
        Node first = node();
        first.awaitPosition(append(50));
        Node second = node();
        second.awaitReady();
        second.engine.builds().rebuild(AccountProjector.VIEW);

        for (Node node : nodes) {
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> node.engine
                            .views()
                            .documents(AccountProjector.VIEW)
                            .getNamespace()
                            .getCollectionName()
                            .equals("account_v1_b2"));
        }
    }

    @Test
    void a_node_that_switches_late_changes_nothing() {
        Node node = node();
        node.awaitReady();
        node.engine.builds().switchTo(node.live());

        assertThat(node.live().number()).isEqualTo(1);
    }

    @Test
    void a_postgresql_that_breaks_all_connections_is_survived() throws SQLException {
        Node node = node();
        node.awaitPosition(append(100));
        for (int i = 0; i < 20; i++) {
            append(20);
            stores.breakAllConnections();
        }
        node.awaitPosition(log.head());

        assertThat(node.accounts()).isEqualTo(expected());
        assertThat(node.tallies()).isEqualTo(expectedTallies());
    }

    private Node node() {
        return node(new AccountProjector());
    }

    private Node node(AccountProjector projector) {
        var node = new Node(stores, log, projector);
        nodes.add(node);
        return node;
    }

    private long append(int count) {
        for (int i = 0; i < count; i++) {
            String account = "account-" + random.nextInt(20);
            log.append(
                    switch (random.nextInt(5)) {
                        case 0 -> new Moved(account, "account-" + random.nextInt(20), random.nextInt(100));
                        case 1 -> new Audited(account);
                        default ->
                            new Booked(account, random.nextInt(100) - 40, random.nextBoolean() ? "gold" : "iron");
                    });
        }
        return log.head();
    }

    private List<Account> expected() {
        var projector = new AccountProjector();
        projector.mend();
        var accounts = new TreeMap<String, Account>();
        for (var message : log.read(-1, Integer.MAX_VALUE)) {
            Recorded recorded = RecordedMessages.recorded(message);
            for (String id : new LinkedHashSet<>(projector.touches(recorded.event()))) {
                accounts.put(id, projector.fold(accounts.get(id), id, recorded));
            }
        }
        return List.copyOf(accounts.values());
    }

    private Map<String, Long> expectedTallies() {
        var projector = new AccountProjector();
        var sums = new TreeMap<String, Long>();
        expected()
                .forEach(account ->
                        projector.tallies(account).forEach((key, count) -> sums.merge(key, count, Long::sum)));
        sums.values().removeIf(count -> count == 0);
        return sums;
    }
}
