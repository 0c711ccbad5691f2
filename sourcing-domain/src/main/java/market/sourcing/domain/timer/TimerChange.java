package market.sourcing.domain.timer;

import java.time.Instant;

/** What an event does to a timer. */
public sealed interface TimerChange {

    TimerKind kind();

    String subject();

    /** There is such a timer from now on; one that was there is moved. */
    record Set(Timer timer) implements TimerChange {
        @Override
        public TimerKind kind() {
            return timer.kind();
        }

        @Override
        public String subject() {
            return timer.subject();
        }
    }

    /** There is none any more; nothing happens when there was none. */
    record Stop(TimerKind kind, String subject) implements TimerChange {}

    static TimerChange set(TimerKind kind, String subject, Instant due) {
        return new Set(new Timer(kind, subject, due));
    }

    static TimerChange stop(TimerKind kind, String subject) {
        return new Stop(kind, subject);
    }
}
