package market.sourcing.infra.timers;

import static market.sourcing.domain.timer.TimerKind.PAYMENT_CHECK;
import static market.sourcing.domain.timer.TimerKind.QUOTE_EXPIRY;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import market.sourcing.domain.timer.TimerKind;
import market.sourcing.infra.testing.TestClock;
import market.sourcing.infra.testing.TestLog;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;

/** What tests of timers begin with: a log, a clock that stands, and nodes. */
abstract class TimerScene {
    static final Instant START = Instant.parse("2030-01-01T00:00:00.123456789Z");
    static final Duration HOUR = Duration.ofHours(1);
    static final TickerSettings ONE_BY_ONE = new TickerSettings(1, Duration.ofMinutes(1), Duration.ofMillis(50));

    final TestLog log = TestLog.open(Reminders.SCHEMA);
    final TestClock clock = new TestClock(START);
    private final List<TimerNode> nodes = new ArrayList<>();
    private int appended;

    @AfterEach
    void stop() {
        nodes.forEach(TimerNode::close);
        log.close();
    }

    TimerNode node(DueHandler... handlers) {
        return node(TickerSettings.defaults(), handlers);
    }

    TimerNode node(TickerSettings settings, DueHandler... handlers) {
        var node = new TimerNode(log, clock, Reminders.RULE, settings, handlers);
        nodes.add(node);
        return node;
    }

    void close(TimerNode node) {
        node.close();
        nodes.remove(node);
    }

    void append(Object... events) {
        var messages = new ArrayList<EventMessage<?>>();
        for (var event : events) {
            messages.add(new GenericDomainEventMessage<>("Reminder", "reminder-" + appended++, 0, event));
        }
        log.store().publish(messages);
    }

    void want(String subject, Duration after) {
        append(Reminders.wanted(PAYMENT_CHECK, subject, START.plus(after)));
    }

    void end(String subject) {
        append(Reminders.over(PAYMENT_CHECK, subject));
    }

    void awaitAllRead() {
        await().until(() -> position() == appended - 1);
    }

    long position() {
        return log.jdbc()
                .queryForList("select position from timer_agenda", Long.class)
                .getFirst();
    }

    /** As kind, subject, due time and position. */
    Set<String> rows() {
        return new TreeSet<>(log.jdbc()
                .queryForList(
                        "select kind || ' ' || subject || ' ' || due_at || ' ' || set_at from timer", String.class));
    }

    static String row(TimerKind kind, String subject, Duration after, long setAt) {
        return kind + " " + subject + " " + START.plus(after) + " " + setAt;
    }

    static String row(String subject, Duration after, long setAt) {
        return row(PAYMENT_CHECK, subject, after, setAt);
    }

    static Object quote(String subject, Duration after) {
        return Reminders.wanted(QUOTE_EXPIRY, subject, START.plus(after));
    }
}
