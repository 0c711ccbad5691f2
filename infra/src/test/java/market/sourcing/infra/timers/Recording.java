package market.sourcing.infra.timers;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import market.sourcing.domain.timer.Timer;
import market.sourcing.domain.timer.TimerKind;

/** Handles payment checks: remembers each firing, then does what the test wants. */
final class Recording implements DueHandler {
    final List<Timer> fired = new CopyOnWriteArrayList<>();
    private final Function<Timer, Outcome> outcome;

    Recording() {
        this(timer -> Outcome.done());
    }

    Recording(Function<Timer, Outcome> outcome) {
        this.outcome = outcome;
    }

    @Override
    public TimerKind kind() {
        return TimerKind.PAYMENT_CHECK;
    }

    @Override
    public Outcome fired(Timer timer, Instant now) {
        fired.add(timer);
        return outcome.apply(timer);
    }

    List<String> subjects() {
        return fired.stream().map(Timer::subject).toList();
    }
}
