package market.sourcing.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineRateTest {
    private final AtomicLong nanos = new AtomicLong();
    private final LineRate rate = new LineRate(3, Duration.ofSeconds(1), nanos::get);
    private final List<Long> told = new ArrayList<>();

    private long admitted(int lines) {
        return IntStream.range(0, lines).filter(_ -> rate.admits(told::add)).count();
    }

    @Test
    void a_flood_writes_so_many_lines_a_second_and_says_how_many_it_left_out() {
        assertThat(admitted(10_000)).isEqualTo(3);
        assertThat(told).isEmpty();
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(admitted(2)).isEqualTo(2);
        assertThat(told).containsExactly(9_997L);
    }

    @Test
    void who_writes_less_is_heard_whole() {
        for (int second = 0; second < 5; second++) {
            assertThat(admitted(3)).isEqualTo(3);
            nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        }
        assertThat(told).isEmpty();
    }
}
