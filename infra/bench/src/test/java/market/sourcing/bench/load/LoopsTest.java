package market.sourcing.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

class LoopsTest {

    @Test
    void a_closed_loop_counts_what_all_clients_did() throws Exception {
        var done = new LongAdder();
        var rate = ClosedLoop.perSecond(4, Duration.ofMillis(200), client -> done::increment);
        assertThat(rate).isPositive().isLessThanOrEqualTo(done.sum() / 0.2);
    }

    @Test
    void a_failing_client_fails_the_round() {
        assertThatThrownBy(() -> ClosedLoop.perSecond(2, Duration.ofMillis(50), client -> () -> {
                    throw new IOException("no");
                }))
                .isInstanceOf(IOException.class);
    }

    @Test
    void an_open_loop_keeps_its_timetable_while_an_early_request_hangs() throws Exception {
        var due = new ConcurrentLinkedQueue<Long>();
        var last = new CountDownLatch(1);
        OpenLoop.run(100, Duration.ofMillis(500), (number, dueNanos) -> {
            due.add(dueNanos);
            if (number == 0) {
                last.await();
            } else if (number == 49) {
                last.countDown();
            }
        });
        assertThat(due).hasSize(50);
        assertThat(due.stream().mapToLong(Long::longValue).max().orElseThrow()
                        - due.stream().mapToLong(Long::longValue).min().orElseThrow())
                .isEqualTo(490_000_000L);
    }

    @Test
    void percentiles_are_in_milliseconds() {
        var latencies = new Latencies();
        for (int millis = 1; millis <= 100; millis++) {
            latencies.add(millis * 1_000_000L);
        }
        assertThat(latencies.millis(50)).isBetween(49.9, 50.1);
        assertThat(latencies.millis(99)).isBetween(98.9, 99.2);
    }
}
