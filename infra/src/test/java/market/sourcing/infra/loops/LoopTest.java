package market.sourcing.infra.loops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopTest {
    private static final Duration SHORT = Duration.ofMillis(1);

    private final AtomicInteger steps = new AtomicInteger();
    private final AtomicInteger outagesOver = new AtomicInteger();
    private final AtomicReference<Thread> thread = new AtomicReference<>();
    private Loop loop = loop(step -> {});

    @FunctionalInterface
    private interface Numbered {
        void take(int step) throws Exception;
    }

    private Loop loop(Numbered body) {
        return new Loop(
                "loop of a test",
                () -> {
                    thread.set(Thread.currentThread());
                    body.take(steps.incrementAndGet());
                    return SHORT;
                },
                outagesOver::incrementAndGet,
                SHORT);
    }

    @AfterEach
    void end() {
        loop.stop();
    }

    private void runs(Numbered body) {
        loop = loop(body);
        loop.start();
    }

    @Test
    void a_step_that_ends_with_an_error_is_taken_again() {
        runs(step -> {
            if (step < 4) {
                throw new StackOverflowError();
            }
        });
        await().until(() -> steps.get() > 10);
        assertThat(outagesOver).hasValue(1);
    }

    @Test
    void a_checked_exception_does_not_end_it() {
        runs(step -> {
            throw new java.sql.SQLException("gone");
        });
        await().until(() -> steps.get() > 10);
        assertThat(outagesOver).hasValue(0);
    }

    @Test
    void an_interruption_by_somebody_else_does_not_end_it() {
        runs(step -> {});
        for (int i = 0; i < 20; i++) {
            await().until(() -> thread.get() != null);
            thread.get().interrupt();
            int before = steps.get();
            await().until(() -> steps.get() > before);
        }
        assertThat(thread.get().isAlive()).isTrue();
        assertThat(Loop.dead()).isEmpty();
    }

    @Test
    void its_owner_ends_it() {
        runs(step -> {});
        await().until(() -> steps.get() > 1);
        loop.stop();
        assertThat(thread.get().isAlive()).isFalse();
        assertThat(Loop.dead()).isEmpty();
    }
}
