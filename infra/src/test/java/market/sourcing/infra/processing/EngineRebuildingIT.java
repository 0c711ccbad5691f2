package market.sourcing.infra.processing;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Views are built anew on demand, and when a store was lost or swapped. */
class EngineRebuildingIT extends EngineScene {
    /** It ends, and its views are put back to before the last so many events. */
    private void endBefore(Node node, int last) {
        var copy = new Copy(stores.database);
        node.awaitPosition(append(last));
        end(node);
        copy.restore();
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

        agrees(node);
        await().untilAsserted(() -> assertThat(node.engine.builds().all()).hasSize(1));
        assertThat(stores.database.listCollectionNames().into(new ArrayList<>()))
                .containsExactlyInAnyOrder("view_builds", "account_v1_b2", "account_v1_b2_tallies");
    }

    @Test
    void a_mongodb_that_was_lost_is_built_anew() {
        Node node = node();
        long last = append(200);
        node.awaitPosition(last);
        end(node);
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

        node.awaitBuild(2);
        node.awaitPosition(append(10));
        agrees(node);
    }

    @Test
    void a_collection_of_another_build_is_not_taken_for_ours() {
        Node node = node();
        node.awaitPosition(append(50));
        stores.database.getCollection("view_builds").updateOne(eq("_id", "account_v1_b1"), set("buildId", "another"));

        node.awaitBuild(2);
        node.awaitPosition(log.head());
        assertThat(node.accounts()).isEqualTo(expected());
    }

    @Test
    void an_older_copy_of_mongodb_is_read_on_from_where_it_is() {
        Node node = node();
        node.awaitPosition(append(100));
        endBefore(node, 100);

        Node again = node();
        again.awaitPosition(append(20));
        assertThat(again.live().number()).isEqualTo(1);
        assertThat(again.meters.get("sourcing.view.events").counter().count()).isLessThan(200);
        agrees(again);
    }

    /** PostgreSQL was restored to before it was made, and the log went on otherwise, beyond the copy's mark. */
    @Test
    void a_copy_of_a_log_that_went_on_otherwise_is_built_anew() {
        Node node = node();
        node.awaitPosition(append(100));
        stores.database
                .getCollection("view_builds")
                .updateOne(eq("_id", "account_v1_b1"), set("event", "99@2026-11-29T12:00:00.000000000Z"));
        endBefore(node, 100);

        Node again = node();
        again.awaitPosition(append(20));
        assertThat(again.live().number()).isEqualTo(2);
        agrees(again);
    }

    /** As it is after a release that knew positions only was at work in between. */
    @Test
    void a_mark_without_its_event_is_believed() {
        Node node = node();
        node.awaitPosition(append(100));
        end(node);
        stores.database
                .getCollection("view_builds")
                .updateOne(eq("_id", "account_v1_b1"), set("event", "42@2026-11-29T12:00:00.000000000Z"));

        Node again = node();
        again.awaitPosition(append(20));
        assertThat(again.live().number()).isEqualTo(1);
        assertThat(again.accounts()).isEqualTo(expected());
    }

    @Test
    void what_an_older_copy_still_has_of_dropped_builds_is_dropped_by_a_node_alone() {
        Node node = node();
        node.awaitPosition(append(50));
        var copy = new Copy(stores.database);
        node.engine.builds().rebuild(AccountProjector.VIEW);
        node.awaitBuild(2);
        await().untilAsserted(() -> assertThat(node.engine.builds().all()).hasSize(1));
        end(node);
        copy.restore();

        Node alone = nodeAlone();
        alone.awaitBuild(3);
        await().untilAsserted(() -> assertThat(stores.database.listCollectionNames())
                .containsExactlyInAnyOrder("view_builds", "account_v1_b3", "account_v1_b3_tallies"));
        assertThat(alone.accounts()).isEqualTo(expected());
    }

    @Test
    void a_node_alone_takes_its_views_up_at_once_and_reads_on_from_an_older_copy() {
        Node node = node();
        node.awaitPosition(append(100));
        endBefore(node, 100);
        stores.jdbc
                .sql("update token_entry set owner = 'one that was killed', \"timestamp\" = ?")
                .param(Instant.now().toString())
                .update();

        Node alone = nodeAlone();
        alone.awaitPosition(append(20));
        assertThat(alone.live().number()).isEqualTo(1);
        agrees(alone);
    }

    @Test
    void an_older_copy_that_lacks_a_repair_is_built_anew() {
        Node node = node();
        node.awaitPosition(append(100));
        end(node);
        stores.jdbc
                .sql("update view_build set repair = ?")
                .param(UUID.randomUUID())
                .update();

        Node again = node();
        again.awaitBuild(2);
        again.awaitReady();
        agrees(again);
    }

    @Test
    void an_older_copy_that_comes_under_a_running_node_is_built_anew() {
        Node node = node();
        node.awaitPosition(append(100));
        var copy = new Copy(stores.database);
        node.awaitPosition(append(100));
        copy.restore();

        node.awaitBuild(2);
        node.awaitPosition(append(10));
        agrees(node);
    }

    @Test
    void a_mongodb_that_knows_more_than_the_log_is_built_anew() {
        Node node = node();
        node.awaitPosition(append(20));
        stores.database.getCollection("view_builds").updateOne(eq("_id", "account_v1_b1"), set("position", 1_000L));

        node.awaitBuild(2);
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

        agrees(node);
    }
}
