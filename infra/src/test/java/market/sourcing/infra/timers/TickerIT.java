package market.sourcing.infra.timers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import market.sourcing.infra.eventstore.CallersTransaction;
import org.junit.jupiter.api.Test;

class TickerIT extends TimerScene {
    private static final Duration CLAIM = TickerSettings.defaults().claim();

    @Test
    void what_is_due_fires_in_due_order_and_what_is_not_waits() {
        var order = IntStream.range(0, 30).boxed().collect(Collectors.toList());
        Collections.shuffle(order, new Random(3));
        order.forEach(n -> want("subject-%02d".formatted(n), Duration.ofMinutes(n)));
        var handler = new Recording();
        var node = node(ONE_BY_ONE, handler);
        awaitAllRead();
        node.advance(Duration.ofMinutes(20));
        await().until(() -> handler.fired.size() == 21);

        assertThat(handler.subjects())
                .isEqualTo(IntStream.rangeClosed(0, 20)
                        .mapToObj("subject-%02d"::formatted)
                        .toList());
        await().untilAsserted(() -> assertThat(rows()).hasSize(9));
    }

    @Test
    void a_timer_that_fell_due_while_nothing_ran_fires_at_the_start() {
        var reader = node();
        want("a", HOUR);
        awaitAllRead();
        close(reader);
        clock.advance(HOUR.multipliedBy(5));
        var handler = new Recording();
        var node = node(handler);

        await().until(() -> handler.subjects().contains("a"));
        await().untilAsserted(() -> assertThat(rows()).isEmpty());
        assertThat(node.meters.get("sourcing.timer.lateness").timer().max(TimeUnit.HOURS))
                .isEqualTo(4);
    }

    @Test
    void of_two_nodes_one_handles_each_timer_once() {
        var one = new Recording();
        var other = new Recording();
        var first = node(one);
        var second = node(other);
        IntStream.range(0, 300).forEach(n -> want("subject-" + n, Duration.ofSeconds(n)));
        awaitAllRead();
        first.advance(HOUR);
        second.ticker.ring();
        await().until(() -> rows().isEmpty());

        assertThat(one.fired.size() + other.fired.size()).isEqualTo(300);
        assertThat(IntStream.range(0, 300).mapToObj(n -> "subject-" + n))
                .allMatch(subject ->
                        one.subjects().contains(subject) != other.subjects().contains(subject));
    }

    @Test
    void what_a_dying_node_was_handling_another_handles_when_the_claim_runs_out() {
        var late = new CountDownLatch(1);
        var dying = new Recording(timer -> awaited(late));
        var first = node(ONE_BY_ONE, dying);
        want("a", HOUR);
        awaitAllRead();
        first.advance(HOUR);
        await().until(() -> dying.fired.size() == 1);
        var heir = new Recording();
        var second = node(heir);
        second.advance(CLAIM.minusSeconds(1));
        want("b", HOUR);
        await().until(() -> heir.subjects().contains("b"));
        assertThat(heir.subjects()).containsExactly("b");

        second.advance(Duration.ofSeconds(1));
        await().until(() -> heir.subjects().contains("a"));
        await().until(() -> rows().isEmpty());
        want("a", HOUR.multipliedBy(9));
        awaitAllRead();
        late.countDown();
        close(first);
        assertThat(dying.fired).hasSize(1);
        assertThat(rows()).containsExactly(row("a", HOUR.multipliedBy(9), 2));
    }

    @Test
    void a_timer_stopped_while_it_is_handled_is_over() {
        var release = new CountDownLatch(1);
        var handler = new Recording(timer -> {
            awaited(release);
            return Outcome.again(START.plus(HOUR.multipliedBy(2)));
        });
        var node = node(handler);
        want("a", HOUR);
        awaitAllRead();
        node.advance(HOUR);
        await().until(() -> handler.fired.size() == 1);
        end("a");
        awaitAllRead();
        release.countDown();
        close(node);

        assertThat(rows()).isEmpty();
    }

    @Test
    void a_timer_set_anew_while_it_is_handled_stays_and_fires_again() {
        var release = new CountDownLatch(1);
        var handler = new Recording(timer -> awaited(release));
        var node = node(handler);
        want("moved", HOUR);
        want("set for the same time", HOUR);
        awaitAllRead();
        node.advance(HOUR);
        await().until(() -> handler.fired.size() == 2);
        want("moved", HOUR.multipliedBy(2));
        want("set for the same time", HOUR);
        await().until(() -> handler.fired.size() == 3);
        release.countDown();
        await().untilAsserted(() -> assertThat(rows()).containsExactly(row("moved", HOUR.multipliedBy(2), 2)));
        node.advance(HOUR);

        await().until(() -> rows().isEmpty());
        assertThat(handler.subjects())
                .containsExactlyInAnyOrder("moved", "set for the same time", "set for the same time", "moved");
    }

    @Test
    void a_handler_may_ask_for_a_later_try() {
        var handler = new Recording(timer -> timer.due().equals(START.plus(HOUR))
                ? Outcome.again(START.plus(HOUR.multipliedBy(3)))
                : Outcome.done());
        var node = node(handler);
        want("a", HOUR);
        awaitAllRead();
        node.advance(HOUR);
        await().untilAsserted(() -> assertThat(rows()).containsExactly(row("a", HOUR.multipliedBy(3), 0)));
        assertThat(handler.fired).hasSize(1);
        node.advance(HOUR.multipliedBy(2));

        await().until(() -> rows().isEmpty());
        assertThat(handler.fired).hasSize(2);
    }

    @Test
    void a_handler_that_fails_is_tried_again_after_a_pause_and_holds_nobody_up() {
        var failures = new AtomicInteger(2);
        var handler = new Recording(timer -> {
            if (timer.subject().equals("bad") && failures.getAndDecrement() > 0) {
                throw new IllegalStateException("not yet");
            }
            return Outcome.done();
        });
        var node = node(ONE_BY_ONE, handler);
        want("bad", HOUR);
        want("good", HOUR.plusSeconds(1));
        awaitAllRead();
        node.advance(HOUR.plusMillis(999));
        await().until(() -> attempts("bad") == 1);
        node.advance(Duration.ofMillis(2));
        await().until(() -> handler.subjects().contains("good"));
        node.advance(Duration.ofSeconds(1));
        await().until(() -> attempts("bad") == 2);
        node.advance(Duration.ofSeconds(2));
        await().until(() -> rows().isEmpty());

        assertThat(handler.subjects()).containsExactly("bad", "good", "bad", "bad");
        assertThat(node.meters.get("sourcing.timer.failures").counter().count()).isEqualTo(2);
    }

    @Test
    void no_transaction_is_open_while_a_handler_runs() {
        var open = new AtomicInteger(-1);
        var handler = new Recording(timer -> {
            open.set(CallersTransaction.isOpen() ? 1 : 0);
            return Outcome.done();
        });
        node(handler);
        want("a", Duration.ZERO);
        await().until(() -> open.get() >= 0);

        assertThat(open).hasValue(0);
    }

    @Test
    void an_outage_is_survived() {
        var handler = new Recording();
        var node = node(handler);
        want("a", HOUR);
        awaitAllRead();
        log.database().shut();
        node.advance(HOUR);
        log.database().reopen();

        await().atMost(Duration.ofSeconds(30)).until(() -> handler.subjects().contains("a"));
        want("b", HOUR);
        await().atMost(Duration.ofSeconds(30)).until(() -> handler.subjects().contains("b"));
    }

    private int attempts(String subject) {
        return log.jdbc().queryForList("select attempts from timer where subject = ?", Integer.class, subject).stream()
                .findFirst()
                .orElse(-1);
    }

    private static Outcome awaited(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("never released");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Outcome.done();
    }
}
