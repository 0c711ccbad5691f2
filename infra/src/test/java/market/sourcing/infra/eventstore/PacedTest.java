package market.sourcing.infra.eventstore;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PacedTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final ScheduledThreadPoolExecutor later = new ScheduledThreadPoolExecutor(1);
    private final AtomicInteger told = new AtomicInteger();

    @AfterEach
    void end() {
        later.shutdownNow();
    }

    @Test
    void the_first_is_told_at_once_by_who_comes() {
        var callers = new Thread[1];
        new Paced(() -> callers[0] = Thread.currentThread(), LONG, later).tell();
        assertThat(callers[0]).isSameAs(Thread.currentThread());
        assertThat(later.getQueue()).isEmpty();
    }

    @Test
    void what_comes_within_the_pause_waits_for_its_end_together() {
        var paced = new Paced(told::incrementAndGet, LONG, later);
        paced.tell();
        paced.tell();
        paced.tell();
        assertThat(told).hasValue(1);
        assertThat(later.getQueue()).hasSize(1);
        assertThat(((java.util.concurrent.Delayed) later.getQueue().element()).getDelay(NANOSECONDS))
                .isBetween(1L, LONG.toNanos());
    }

    @Test
    void what_waited_is_told_and_the_next_waits_again() throws Exception {
        var twice = new CountDownLatch(2);
        var paced = new Paced(twice::countDown, Duration.ofMillis(1), later);
        paced.tell();
        paced.tell();
        assertThat(twice.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
