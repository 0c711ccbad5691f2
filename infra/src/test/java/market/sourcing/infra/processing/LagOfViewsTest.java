package market.sourcing.infra.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LagOfViewsTest {
    private static final Build BUILD =
            new Build(UUID.randomUUID(), "orders", 1, 1, Build.State.LIVE, Instant.EPOCH, null, null, 3, 3, null, 0);

    private final AtomicLong now = new AtomicLong();
    private final Board board = new Board(now::get);

    @Test
    void a_lag_is_no_number_when_nobody_has_looked_for_a_while() {
        board.show(new Board.State(List.of(BUILD), 7, Map.of()));
        assertThat(board.lagEvents(BUILD)).isEqualTo(4);
        now.addAndGet(Duration.ofSeconds(6).toNanos());
        assertThat(board.lagEvents(BUILD)).isNaN();
        board.show(new Board.State(List.of(BUILD), 8, Map.of()));
        assertThat(board.lagEvents(BUILD)).isEqualTo(5);
    }
}
