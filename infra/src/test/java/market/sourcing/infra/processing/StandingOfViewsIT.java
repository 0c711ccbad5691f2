package market.sourcing.infra.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import market.sourcing.infra.eventstore.Unreadable;
import market.sourcing.infra.processing.AccountEvent.Booked;
import market.sourcing.infra.processing.AccountEvent.Poisoned;
import market.sourcing.infra.processing.parked.ParkedEvents;
import market.sourcing.projections.view.View;
import market.sourcing.projections.view.ViewNotReady;
import market.sourcing.projections.view.ViewStanding;
import org.junit.jupiter.api.Test;

/** Whoever adds up from a view is told how far it can be believed. */
class StandingOfViewsIT extends EngineScene {

    @Test
    void a_view_that_has_seen_all_stands_at_the_head_and_lacks_nothing() {
        Node node = node();
        long last = append(100);
        node.awaitPosition(last);

        assertThat(standing(node)).isEqualTo(new ViewStanding(node.live().id().toString(), last, last, List.of()));
    }

    @Test
    void what_could_not_be_folded_and_what_waits_behind_it_is_missing_until_it_is_repaired() {
        Node node = node();
        log.append(new Booked("a", 1, "gold"));
        log.append(new Poisoned("a"));
        log.append(new Booked("b", 1, "gold"));
        node.awaitPosition(log.append(new Booked("a", 4, "iron")));

        assertThat(standing(node).missing()).containsExactly(1L, 3L);
        assertThat(standing(node).missingUpTo(0)).isEmpty();
        assertThat(standing(node).missingUpTo(2)).containsExactly(1L);

        node.projector.mend();
        node.engine.deadLetters().retry(node.live().id(), "a");
        assertThat(standing(node).missing()).isEmpty();
    }

    @Test
    void what_could_not_be_read_is_missing() {
        Node node = node();
        node.awaitPosition(append(3));
        new ParkedEvents(stores.jdbc).of(node.live().collection()).park(2, new Unreadable("for the test"));

        assertThat(standing(node).missing()).containsExactly(2L);
    }

    @Test
    void of_documents_that_the_store_has_lost_nothing_is_said_even_before_anybody_has_looked() {
        Node node = node();
        node.awaitPosition(append(50));
        losesEverything();

        // Either it is seen right now that they are lost, or they are being built already.
        assertThatThrownBy(() -> standing(node)).isInstanceOf(ViewNotReady.class);
        node.awaitBuild(2);
        node.awaitPosition(log.head());
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> standing(node).build().equals(node.live().id().toString()));
    }

    @Test
    void documents_that_the_store_has_lost_are_not_shown_as_none_even_before_anybody_has_looked() {
        Node node = node();
        node.awaitPosition(append(50));
        losesEverything();

        // Either it is seen right now that they are lost, or they are being built already.
        assertThatThrownBy(node::accounts).isInstanceOf(ViewNotReady.class);
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(node.accounts()).isEqualTo(expected()));
    }

    @Test
    void of_a_view_without_a_live_build_nothing_is_said() {
        Node node = node();
        node.awaitReady();
        View<Account> other = new View<>("elsewhere", 1, Account.class, List.of());

        assertThatThrownBy(() -> node.engine.views().standing(other)).isInstanceOf(ViewNotReady.class);
    }

    private void losesEverything() {
        stores.database
                .listCollectionNames()
                .into(new ArrayList<>())
                .forEach(lost -> stores.database.getCollection(lost).drop());
    }

    private static ViewStanding standing(Node node) {
        return node.engine.views().standing(node.projector.view());
    }
}
