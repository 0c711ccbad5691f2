package market.sourcing.infra.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import market.sourcing.domain.rehearsal.Findings;
import market.sourcing.domain.rehearsal.Rehearsal;
import market.sourcing.infra.rehearsal.Counting.Counted;
import market.sourcing.infra.rehearsal.Counting.Numbers;
import market.sourcing.infra.rehearsal.Counting.Unrelated;
import market.sourcing.infra.testing.TestClock;
import market.sourcing.infra.testing.TestLog;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RehearsalsIT {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final int EVENTS = 2_500;

    private final TestLog log = TestLog.open(Counting.SCHEMA);
    private final Rehearsals rehearsals = new Rehearsals(log.store(), new TestClock(NOW));
    private int appended;

    @BeforeEach
    void something_has_happened() {
        append(IntStream.range(0, EVENTS)
                .mapToObj(number -> number % 5 == 4 ? new Unrelated(number) : new Counted(number))
                .toArray());
    }

    @AfterEach
    void stop() {
        rehearsals.close();
        log.close();
    }

    private void append(Object... events) {
        var messages = new ArrayList<EventMessage<?>>();
        for (var event : events) {
            messages.add(new GenericDomainEventMessage<>("Number", "number-" + appended++, 0, event));
        }
        log.store().publish(messages);
        await().until(() -> log.store().head() == appended - 1);
    }

    private RehearsalRun start(Rehearsal rehearsal) {
        return rehearsals.start("asked", rehearsal).orElseThrow();
    }

    private static void awaitState(RehearsalRun run, RunState state) {
        await().until(() -> run.progress().state() == state);
    }

    private static Numbers found(RehearsalRun run) {
        return (Numbers) Objects.requireNonNull(run.progress().findings());
    }

    @Test
    void it_is_given_what_it_reads_in_order_up_to_where_the_log_ended_when_it_began() {
        var counting = Counting.waitingBefore(0);
        var run = start(counting);
        counting.awaitWaiting();
        append(new Counted(EVENTS));
        counting.goOn();
        awaitState(run, RunState.DONE);

        assertThat(found(run).all())
                .isEqualTo(IntStream.range(0, EVENTS)
                        .filter(number -> number % 5 != 4)
                        .boxed()
                        .toList());
        assertThat(found(run).asOf()).isEqualTo(NOW);
        assertThat(run.progress().position()).isEqualTo(EVENTS - 1);
        assertThat(run.progress().percent()).isEqualTo(100);
        assertThat(run.progress().eventsPerSecond()).isPositive();
        assertThat(run.asked()).isEqualTo("asked");
    }

    @Test
    void how_far_it_is_is_seen_while_it_runs_and_nothing_is_written() {
        var before = rows();
        var counting = Counting.waitingBefore(1_500);
        var run = start(counting);
        counting.awaitWaiting();

        var progress = run.progress();
        assertThat(progress.state()).isEqualTo(RunState.RUNNING);
        assertThat(progress.position()).isEqualTo(999);
        assertThat(progress.head()).isEqualTo(EVENTS - 1);
        assertThat(progress.percent()).isEqualTo(40);
        assertThat(progress.findings()).isNull();
        counting.goOn();
        awaitState(run, RunState.DONE);
        assertThat(rows()).isEqualTo(before);
    }

    private List<Long> rows() {
        return List.of(count("domain_event"), count("log_position"), count("token_entry"), count("timer"));
    }

    private long count(String table) {
        return Objects.requireNonNull(log.jdbc().queryForObject("select count(*) from " + table, Long.class));
    }

    @Test
    void a_cancelled_one_ends_and_the_next_goes_on() {
        var counting = Counting.waitingBefore(1_500);
        var cancelled = start(counting);
        var waiting = start(Counting.all());
        var next = start(Counting.all());
        counting.awaitWaiting();
        rehearsals.cancel(cancelled);
        rehearsals.cancel(waiting);
        assertThat(cancelled.progress().state()).isEqualTo(RunState.CANCELLED);
        counting.goOn();
        awaitState(next, RunState.DONE);

        assertThat(cancelled.progress().findings()).isNull();
        assertThat(cancelled.progress().state()).isEqualTo(RunState.CANCELLED);
        assertThat(waiting.progress().startedAt()).isNull();
        rehearsals.cancel(next);
        assertThat(next.progress().state()).isEqualTo(RunState.DONE);
    }

    @Test
    void two_run_one_after_the_other_and_find_the_same() {
        var counting = Counting.waitingBefore(0);
        var first = start(counting);
        var second = start(Counting.all());
        counting.awaitWaiting();
        assertThat(second.progress().state()).isEqualTo(RunState.WAITING);
        assertThat(second.progress().percent()).isZero();
        counting.goOn();
        awaitState(second, RunState.DONE);
        assertThat(found(second)).isEqualTo(found(first));
    }

    @Test
    void only_so_many_wait_and_only_the_newest_are_remembered() {
        var counting = Counting.waitingBefore(0);
        var first = start(counting);
        counting.awaitWaiting();
        for (int waiting = 0; waiting < Rehearsals.MOST_WAITING; waiting++) {
            start(Counting.all());
        }
        assertThat(rehearsals.start("asked", Counting.all())).isEmpty();
        counting.goOn();
        await().until(() -> {
            rehearsals.start("asked", Counting.all());
            return rehearsals.find(first.id()).isEmpty();
        });
    }

    @Test
    void one_that_fails_says_so_and_the_next_goes_on() {
        var failed = start(new Failing());
        var next = start(Counting.all());
        awaitState(failed, RunState.FAILED);
        awaitState(next, RunState.DONE);
        assertThat(failed.progress().findings()).isNull();
    }

    private static final class Failing implements Rehearsal {
        @Override
        public Set<Class<?>> reads() {
            return Set.of(Counted.class);
        }

        @Override
        public void note(Object event) {
            throw new IllegalStateException("can't be judged");
        }

        @Override
        public Findings findings(Instant asOf) {
            throw new IllegalStateException("can't be judged");
        }
    }
}
