package market.sourcing.infra.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import market.sourcing.infra.outage.Outage;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;

class DesksTest {
    private static final int FEW = 12;

    private final Desks desks = new Desks();

    /** Of the forty connections to PostgreSQL that a node has. */
    @Test
    void readers_that_hang_have_a_few_connections_and_the_next_is_told_to_come_again() throws Exception {
        var hanging = new CountDownLatch(FEW);
        var unlocked = new CountDownLatch(1);
        var done = new AtomicInteger();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < FEW; n++) {
                readers.submit(() -> desks.at(() -> {
                    hanging.countDown();
                    await(unlocked);
                    return done.incrementAndGet();
                }));
            }
            hanging.await();
            assertThatThrownBy(() -> desks.at(done::incrementAndGet))
                    .isInstanceOf(TransientDataAccessResourceException.class)
                    .matches(Outage::causes);
            assertThat(done).hasValue(0);
            unlocked.countDown();
        }
        assertThat(desks.at(done::incrementAndGet)).isEqualTo(FEW + 1);
    }

    @Test
    void who_fails_leaves_his_place() {
        for (int n = 0; n < 2 * FEW; n++) {
            assertThatThrownBy(() -> desks.at(() -> {
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(desks.<Integer>at(() -> FEW)).isEqualTo(FEW);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
