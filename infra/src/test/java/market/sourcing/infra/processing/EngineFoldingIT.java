package market.sourcing.infra.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import market.sourcing.infra.processing.AccountEvent.Audited;
import market.sourcing.infra.processing.AccountEvent.Booked;
import market.sourcing.infra.processing.AccountEvent.Moved;
import market.sourcing.infra.processing.AccountEvent.Poisoned;
import market.sourcing.infra.processing.letters.DeadLetter;
import market.sourcing.projections.view.View;
import market.sourcing.projections.view.ViewNotReady;
import org.junit.jupiter.api.Test;

/** Events become documents and tallies. */
class EngineFoldingIT extends EngineScene {

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

        agrees(node);
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
        end(node);
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
}
