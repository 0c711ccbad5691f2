package market.sourcing.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private static final int APPENDS = 100;
    /** What each of them has read besides the one aggregate that it writes. */
    private static final int PREMISES = 9;
    /** From more on it takes one lock that stands for all there are. */
    private static final int MOST_LOCKS = 256;

    private final CountDownLatch firstIsBeingWritten = new CountDownLatch(1);
    private final CountDownLatch firstIsWritten = new CountDownLatch(1);
    private final List<Integer> locks = new CopyOnWriteArrayList<>();
    private final GroupCommit commits = new GroupCommit(this::write);

    private void write(Append append) {
        firstIsBeingWritten.countDown();
        try {
            assertThat(firstIsWritten.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        locks.add(append.written().size() + append.premises().size());
    }

    private static Append append(int number) {
        var event = new StoredEvent("event-" + number, "order-" + number, 0, "order", "", "test", "1", "{}", "{}");
        var premises = IntStream.range(0, PREMISES)
                .mapToObj(each -> new Premise("stock-" + number + "-" + each, 0))
                .toList();
        return new Append(List.of(event), List.of(), List.of(), premises);
    }

    @Test
    void who_share_a_commit_in_a_rush_lock_no_more_than_one_by_one_can_be_locked() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            all.add(threads.submit(() -> commits.commit(append(0))));
            // The others come when it is on its way, or some would go with it.
            assertThat(firstIsBeingWritten.await(10, TimeUnit.SECONDS)).isTrue();
            IntStream.range(1, APPENDS)
                    .forEach(number -> all.add(threads.submit(() -> commits.commit(append(number)))));
            await().until(() -> commits.waiting() == APPENDS - 1);
            firstIsWritten.countDown();
            for (var one : all) {
                one.get(10, TimeUnit.SECONDS);
            }
        }
        assertThat(locks).allMatch(each -> each <= MOST_LOCKS);
        assertThat(locks).as("they share commits").hasSizeLessThan(APPENDS / 10);
        assertThat(locks.stream().mapToInt(Integer::intValue).sum()).isEqualTo(APPENDS * (1 + PREMISES));
    }
}
