package market.sourcing.infra.probes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import market.sourcing.infra.eventstore.Patience;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.datasource.AbstractDataSource;

class SignOfLifeTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000);
    private final SignOfLife store = new SignOfLife("store", Duration.ofSeconds(2), now::get);

    private void passes(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void nothing_is_silent_before_it_is_watched_or_afterwards() {
        passes(Duration.ofHours(1));
        assertThat(store.isSilent()).isFalse();
        store.watch();
        passes(Duration.ofHours(1));
        assertThat(store.isSilent()).isTrue();
        store.leave();
        assertThat(store.isSilent()).isFalse();
    }

    @Test
    void silence_counts_from_the_last_answer_whoever_is_to_blame_for_it() {
        store.watch();
        passes(Duration.ofSeconds(2));
        assertThat(store.isSilent()).isFalse();
        store.answered();
        passes(Duration.ofSeconds(2));
        store.watch();
        assertThat(store.isSilent()).isFalse();
        passes(Duration.ofMillis(1));
        assertThat(store.isSilent()).isTrue();
        assertThatThrownBy(store::mustAnswer).isInstanceOf(StoreSilent.class);
        assertThat(health()).isEqualTo(Status.DOWN);
        store.answered();
        assertThatCode(store::mustAnswer).doesNotThrowAnyException();
        assertThat(health()).isEqualTo(Status.UP);
    }

    @Test
    void while_it_is_silent_nobody_waits_for_a_connection() {
        var breaker = new CircuitBreaker(new Asked(), store);
        store.watch();
        assertThatThrownBy(breaker::getConnection).hasMessage("asked");
        passes(Duration.ofSeconds(3));
        assertThatThrownBy(breaker::getConnection).isInstanceOf(SQLTransientConnectionException.class);
        store.answered();
        assertThatThrownBy(breaker::getConnection).hasMessage("asked");
    }

    @Test
    void a_command_that_has_waited_for_long_enough_waits_for_no_connection() {
        var breaker = new CircuitBreaker(new Asked(), store);
        Patience.during(() -> {
            assertThatThrownBy(breaker::getConnection).hasMessage("asked");
            Patience.waited(Duration.ofSeconds(5).toNanos());
            return assertThatThrownBy(breaker::getConnection).isInstanceOf(SQLTransientConnectionException.class);
        });
        assertThatThrownBy(breaker::getConnection).hasMessage("asked");
    }

    /** A pool that only tells that it was asked. */
    private static final class Asked extends AbstractDataSource {
        @Override
        public Connection getConnection() {
            throw new IllegalStateException("asked");
        }

        @Override
        public Connection getConnection(String user, String password) {
            return getConnection();
        }
    }

    private Status health() {
        return new StoresHealth(java.util.List.of(store)).health().getStatus();
    }
}
