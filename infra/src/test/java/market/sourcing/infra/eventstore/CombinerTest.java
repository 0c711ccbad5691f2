package market.sourcing.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import market.sourcing.infra.eventstore.Combiner.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

class CombinerTest {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<List<Integer>> groups = new ArrayList<>();
    private final CountDownLatch firstIsServed = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void end() {
        threads.close();
    }

    @Test
    void who_comes_alone_is_served_alone() {
        var squares = new Combiner<Integer, Integer>(this::square, n -> 1, 10);
        assertThat(squares.ask(3)).isEqualTo(9);
        assertThat(squares.ask(4)).isEqualTo(16);
        assertThat(groups).containsExactly(List.of(3), List.of(4));
    }

    @Test
    void who_come_while_another_is_served_are_served_together() throws Exception {
        var squares = new Combiner<Integer, Integer>(this::squareAfterRelease, n -> 1, 10);
        var answers = whileTheFirstIsServed(squares, 2, 3, 4, 5);
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).get()).isEqualTo((i + 1) * (i + 1));
        }
        assertThat(groups).hasSize(2);
        assertThat(groups.getLast()).containsExactlyInAnyOrder(2, 3, 4, 5);
    }

    @Test
    void a_group_has_a_limit() throws Exception {
        var squares = new Combiner<Integer, Integer>(this::squareAfterRelease, n -> 1, 2);
        for (var answer : whileTheFirstIsServed(squares, 2, 3, 4, 5)) {
            answer.get();
        }
        assertThat(groups).extracting(List::size).containsExactly(1, 2, 2);
    }

    @Test
    void one_that_fails_leaves_the_others_their_answers() throws Exception {
        var squares = new Combiner<Integer, Integer>(this::squareAfterRelease, n -> 1, 10);
        var answers = whileTheFirstIsServed(squares, 2, -3, 4);
        assertThat(answers.get(1).get()).isEqualTo(4);
        assertThatThrownBy(answers.get(2)::get)
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("-3");
        assertThat(answers.get(3).get()).isEqualTo(16);
    }

    @Test
    void a_server_that_fails_fails_all_and_serves_the_next() {
        var broken = new Combiner<Integer, Integer>(
                group -> {
                    if (group.getFirst().question() == 0) {
                        throw new IllegalStateException("gone");
                    }
                    square(group);
                },
                n -> 1,
                10);
        assertThatThrownBy(() -> broken.ask(0)).hasMessage("gone");
        assertThat(broken.ask(2)).isEqualTo(4);
    }

    @Test
    void who_waits_behind_one_that_hangs_gives_up_in_time_and_is_not_served_afterwards() throws Exception {
        var squares = new Combiner<Integer, Integer>(this::squareAfterRelease, n -> 1, 10, Duration.ofMillis(50));
        var first = threads.submit(() -> squares.ask(1));
        firstIsServed.await();
        assertThatThrownBy(() -> squares.ask(2)).isInstanceOf(QueryTimeoutException.class);
        assertThatThrownBy(() -> squares.ask(3)).isInstanceOf(QueryTimeoutException.class);
        release.countDown();
        assertThat(first.get()).isEqualTo(1);
        assertThat(squares.ask(4)).isEqualTo(16);
        assertThat(groups).containsExactly(List.of(1), List.of(4));
    }

    @Test
    void who_has_waited_elsewhere_already_waits_no_longer_here_and_serves_others_as_if_he_had_not() throws Exception {
        var squares = new Combiner<Integer, Integer>(this::squareAfterRelease, n -> 1, 10, Duration.ofDays(1));
        threads.submit(() -> squares.ask(1));
        firstIsServed.await();
        assertThatThrownBy(() -> impatient(() -> squares.ask(2))).isInstanceOf(QueryTimeoutException.class);
        release.countDown();
        var alone = new Combiner<Integer, Boolean>(
                group -> group.forEach(asked -> asked.answer(Patience.isOver())), n -> 1, 10);
        assertThat(impatient(() -> alone.ask(1))).isFalse();
    }

    private static <R> R impatient(ScopedValue.CallableOp<R, RuntimeException> work) {
        return Patience.during(() -> {
            Patience.waited(Patience.OF_A_COMMAND.toNanos());
            return work.call();
        });
    }

    @Test
    void many_at_once_are_all_answered() throws Exception {
        var squares = new Combiner<Integer, Integer>(
                group -> group.forEach(asked -> asked.answer(asked.question() * asked.question())), n -> 1, 7);
        var answers = IntStream.range(0, 2_000)
                .mapToObj(n -> threads.submit(() -> squares.ask(n)))
                .toList();
        for (int n = 0; n < answers.size(); n++) {
            assertThat(answers.get(n).get()).isEqualTo(n * n);
        }
    }

    private void square(List<Asked<Integer, Integer>> group) {
        groups.add(group.stream().map(Asked::question).toList());
        for (var asked : group) {
            int n = asked.question();
            if (n < 0) {
                asked.fail(new IllegalArgumentException("" + n));
            } else {
                asked.answer(n * n);
            }
        }
    }

    private void squareAfterRelease(List<Asked<Integer, Integer>> group) {
        if (group.getFirst().question() == 1) {
            firstIsServed.countDown();
            await(release);
        }
        square(group);
    }

    /** The answers of 1 and of the others, who ask while 1 is being served. */
    private List<Future<Integer>> whileTheFirstIsServed(Combiner<Integer, Integer> combiner, Integer... others)
            throws InterruptedException {
        var answers = new ArrayList<Future<Integer>>();
        answers.add(threads.submit(() -> combiner.ask(1)));
        firstIsServed.await();
        for (var other : others) {
            answers.add(threads.submit((Callable<Integer>) () -> combiner.ask(other)));
        }
        while (combiner.waiting() < others.length) {
            Thread.onSpinWait();
        }
        release.countDown();
        return answers;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
