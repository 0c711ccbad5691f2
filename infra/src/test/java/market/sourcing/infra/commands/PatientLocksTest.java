package market.sourcing.infra.commands;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import market.sourcing.infra.eventstore.Patience;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class PatientLocksTest {
    private static final String STOCK = "stock-1";

    private final PatientLocks locks = new PatientLocks();
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);
    private final CompletableFuture<Boolean> holder = new CompletableFuture<>();

    @BeforeEach
    void somebodyHoldsIt() throws InterruptedException {
        Thread.ofPlatform().start(() -> {
            try (var _ = locks.obtainLock(STOCK)) {
                held.countDown();
                holder.complete(free.await(20, SECONDS));
            } catch (InterruptedException stopped) {
                holder.completeExceptionally(stopped);
            }
        });
        assertThat(held.await(10, SECONDS)).isTrue();
    }

    @AfterEach
    void letGo() throws Exception {
        free.countDown();
        assertThat(holder.get(10, SECONDS)).isTrue();
    }

    /** Two that ask without a pause keep two processors from whoever holds the lock. */
    @Test
    void who_waits_does_not_keep_a_processor_busy() throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        var got = new CompletableFuture<Long>();
        var waiter = Thread.ofPlatform().start(() -> {
            try (var _ = locks.obtainLock(STOCK)) {
                got.complete(threads.getCurrentThreadCpuTime());
            }
        });
        await().until(() -> waiter.getState() == Thread.State.TIMED_WAITING);
        await().pollDelay(700, MILLISECONDS).until(() -> !got.isDone());
        free.countDown();

        assertThat(Duration.ofNanos(got.get(10, SECONDS))).isLessThan(Duration.ofMillis(200));
    }

    @Test
    void who_has_waited_elsewhere_waits_only_for_what_is_left() {
        Patience.during(() -> {
            Patience.waited(Duration.ofMillis(3_300).toNanos());
            long began = System.nanoTime();
            assertThatThrownBy(() -> locks.obtainLock(STOCK)).isInstanceOf(LockAcquisitionFailedException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
            return assertThat(Patience.isOver()).isTrue();
        });
    }

    @Test
    void in_a_callers_transaction_nobody_waits_here() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try (var lock = locks.obtainLock(STOCK)) {
            assertThat(lock.isHeld()).isTrue();
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
    }
}
