package market.sourcing.infra.processing.parked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import market.sourcing.infra.trade.Stall;
import market.sourcing.infra.trade.TwoNodes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;

class TakeUpIT {
    private static final String FOLLOWER = "somebody";

    private final TwoNodes nodes = new TwoNodes();

    @AfterEach
    void close() {
        nodes.close();
    }

    /** Fails as often as it is told to. */
    private static final class Derived implements Rebuildable {
        private final List<String> tried = new ArrayList<>();
        private int failures;

        Derived(int failures) {
            this.failures = failures;
        }

        @Override
        public boolean is(String follower) {
            return FOLLOWER.equals(follower);
        }

        @Override
        public void rebuild(String follower) {
            tried.add(follower);
            if (failures-- > 0) {
                throw new QueryTimeoutException("locked");
            }
        }
    }

    @Test
    void what_a_new_release_can_read_and_could_not_be_rebuilt_at_its_start_is_tried_again() {
        Stall.open(nodes, "one");
        await().atMost(Duration.ofSeconds(30)).until(() -> nodes.log().store().head() >= 0);
        var jdbc = JdbcClient.create(nodes.log().jdbc());
        jdbc.sql("insert into parked_event (follower, position, why) values (?, 0, 'of a later release')")
                .param(FOLLOWER)
                .update();
        var derived = new Derived(1);
        var takeUp = new TakeUp(new ParkedEvents(jdbc), nodes.log().store(), List.of(derived));
        assertThatThrownBy(takeUp::look).isInstanceOf(QueryTimeoutException.class);
        takeUp.look();
        assertThat(derived.tried).containsExactly(FOLLOWER, FOLLOWER);
        takeUp.look();
        assertThat(derived.tried).hasSize(2);
    }
}
