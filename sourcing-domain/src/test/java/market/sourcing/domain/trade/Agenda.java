package market.sourcing.domain.trade;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.WriteModel;
import market.sourcing.domain.timer.Timer;
import market.sourcing.domain.timer.TimerChange;
import market.sourcing.domain.timer.TimerKind;

/** What is to be done at which instant, as the events say. */
final class Agenda {
    private record Key(TimerKind kind, String subject) {}

    private final Map<Key, Timer> timers = new LinkedHashMap<>();

    void note(Object event) {
        WriteModel.timersAfter(event).forEach(this::change);
    }

    private void change(TimerChange change) {
        var key = new Key(change.kind(), change.subject());
        timers.remove(key);
        if (change instanceof TimerChange.Set set) {
            timers.put(key, set.timer());
        }
    }

    Optional<Timer> next() {
        return timers.values().stream().min(comparing(Timer::due));
    }

    /** In due order. */
    List<Timer> due(Instant now) {
        return timers.values().stream()
                .filter(timer -> !timer.due().isAfter(now))
                .sorted(comparing(Timer::due))
                .toList();
    }

    boolean has(Timer timer) {
        return timer.equals(timers.get(new Key(timer.kind(), timer.subject())));
    }

    /** It has run, whatever came of it. */
    void done(Timer timer) {
        timers.remove(new Key(timer.kind(), timer.subject()), timer);
    }

    void again(Timer timer, Instant at) {
        timers.put(new Key(timer.kind(), timer.subject()), new Timer(timer.kind(), timer.subject(), at));
    }
}
