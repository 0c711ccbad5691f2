package market.sourcing.infra.processing.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class EagerSchedulerTest {
    private final EagerScheduler scheduler =
            new EagerScheduler(1, Thread.ofPlatform().daemon().factory());

    @Test
    void runs_what_it_is_given() throws Exception {
        assertThat(scheduler.schedule(() -> 7, 0, TimeUnit.MILLISECONDS).get()).isEqualTo(7);
        scheduler.shutdownNow();
    }

    @Test
    void who_tells_a_stopped_engine_of_new_events_does_not_suffer_for_it() {
        scheduler.shutdownNow();
        var ran = new AtomicBoolean();

        assertThatCode(() -> {
                    scheduler.submit(() -> ran.set(true));
                    scheduler.schedule(() -> ran.set(true), 0, TimeUnit.MILLISECONDS);
                })
                .doesNotThrowAnyException();
        assertThat(scheduler.isTerminated()).isTrue();
        assertThat(ran).isFalse();
    }
}
