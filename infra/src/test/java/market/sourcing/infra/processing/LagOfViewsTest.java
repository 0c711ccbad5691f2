package market.sourcing.infra.processing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import market.sourcing.infra.processing.builds.Board;
import market.sourcing.infra.processing.builds.Build;
import market.sourcing.projections.view.View;
import org.junit.jupiter.api.Test;

class LagOfViewsTest {
    private static final Build BUILD =
            new Build(UUID.randomUUID(), "orders", 1, 1, Build.State.LIVE, Instant.EPOCH, null, null, 3, 3, null, 0);

    private static final Build BUILDING = new Build(
            UUID.randomUUID(), "orders", 1, 2, Build.State.BUILDING, Instant.EPOCH, null, null, 1, 1, null, 3);
    private static final View<Account> VIEW = new View<>("orders", 1, Account.class, List.of());

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

    @Test
    void before_the_first_look_no_gauge_is_a_number() {
        var meters = new SimpleMeterRegistry();
        new ViewMetrics(meters).watch(VIEW, board);
        assertThat(meters.getMeters()).hasSize(3);
        for (var name : List.of("lag.events", "lag.seconds", "build.percent")) {
            assertThat(gauge(meters, name)).as(name).isNaN();
        }
    }

    @Test
    void when_nobody_has_looked_for_a_while_no_gauge_says_that_all_is_well() {
        var meters = new SimpleMeterRegistry();
        new ViewMetrics(meters).watch(VIEW, board);
        board.show(new Board.State(List.of(BUILD, BUILDING), 3, Map.of()));
        assertThat(gauge(meters, "lag.events")).isZero();
        assertThat(gauge(meters, "lag.seconds")).isZero();
        assertThat(gauge(meters, "build.percent")).isEqualTo(50);
        now.addAndGet(Duration.ofSeconds(6).toNanos());
        assertThat(gauge(meters, "lag.events")).isNaN();
        assertThat(gauge(meters, "lag.seconds")).isEqualTo(6);
        assertThat(gauge(meters, "build.percent")).isNaN();
    }

    private static double gauge(SimpleMeterRegistry meters, String name) {
        return meters.get("sourcing.view." + name).gauge().value();
    }
}
