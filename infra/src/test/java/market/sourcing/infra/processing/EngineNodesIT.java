package market.sourcing.infra.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import market.sourcing.infra.processing.builds.Build;
import market.sourcing.projections.view.View;
import org.junit.jupiter.api.Test;

/** Several nodes share the work, and releases follow each other. */
class EngineNodesIT extends EngineScene {
    private static final View<Account> SECOND_VERSION = new View<>("account", 2, Account.class, List.of());

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

        end(first);
        second.awaitPosition(append(100));
        assertThat(second.meters.get("sourcing.view.events").counter().count()).isPositive();
        agrees(second);
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
                    .until(() -> node.engine.live().equals(List.of("account_v1_b2")));
        }
    }

    @Test
    void a_node_that_switches_late_changes_nothing() {
        Node node = node();
        node.awaitReady();
        node.engine.builds().switchTo(node.live());

        assertThat(node.live().number()).isEqualTo(1);
    }
}
