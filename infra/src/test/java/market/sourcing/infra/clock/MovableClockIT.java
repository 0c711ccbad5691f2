package market.sourcing.infra.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import market.sourcing.infra.testing.TestClock;
import market.sourcing.infra.testing.TestDatabase;
import market.sourcing.infra.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MovableClockIT {
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final TestClock system = new TestClock(START);

    @AfterEach
    void close() {
        database.close();
    }

    private MovableClock clock() {
        return new MovableClock(JdbcClient.create(database.pool()), system);
    }

    @Test
    void moves_add_up_and_outlive_a_restart() {
        var clock = clock();
        assertThat(clock.instant()).isEqualTo(START);
        clock.advance(DAY);
        clock.advance(Duration.ofHours(2));
        assertThat(clock.instant()).isEqualTo(START.plus(DAY).plus(Duration.ofHours(2)));

        system.advance(Duration.ofSeconds(5));
        assertThat(clock().instant()).isEqualTo(START.plusSeconds(5).plus(clock.ahead()));
    }

    @Test
    void another_node_learns_of_a_move_and_tells_who_listens() {
        var moved = clock();
        var follower = clock();
        var told = new AtomicInteger();
        follower.onMove(told::incrementAndGet);
        follower.look();
        assertThat(told).hasValue(0);
        moved.advance(DAY);
        follower.look();
        follower.look();

        assertThat(follower.ahead()).isEqualTo(DAY);
        assertThat(told).hasValue(1);
    }

    @Test
    void it_never_goes_back() {
        var clock = clock();
        assertThatThrownBy(() -> clock.advance(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clock.advance(DAY.negated())).isInstanceOf(IllegalArgumentException.class);
        assertThat(clock.ahead()).isZero();
    }
}
