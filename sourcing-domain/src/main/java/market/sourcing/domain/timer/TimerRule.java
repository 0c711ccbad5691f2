package market.sourcing.domain.timer;

import java.util.List;

/**
 * Says which timers an event changes.
 *
 * <p>It depends on nothing but the event: due times come from the event's own values, never from a clock, so that the same log
 * always gives the same agenda. What ends the matter of a timer has to stop it, also when the timer itself brought it about:
 * that is how a rebuilt agenda knows what has been done.
 */
@FunctionalInterface
public interface TimerRule {

    /** In the order in which they are to be made; empty when the event is of no concern. */
    List<TimerChange> after(Object event);
}
