package market.sourcing.infra.timers;

import java.time.Instant;
import market.sourcing.domain.timer.Timer;
import market.sourcing.domain.timer.TimerKind;

/**
 * Does what a kind of timer is for. It may be called more than once for the same timer, and for one that an event has just
 * stopped: the aggregate decides. It runs outside any transaction, up to eight at once.
 */
public interface DueHandler {

    TimerKind kind();

    /**
     * Whatever it throws, the timer is fired again later, at first after a second and then less and less often.
     *
     * @param now at or after the time that the timer was due
     */
    Outcome fired(Timer timer, Instant now);
}
