package market.sourcing.domain.timer;

import java.time.Instant;
import java.util.function.BiFunction;

/**
 * What happens by itself when a time is over: one command, which decides whether there is anything left to do.
 *
 * @param command made of the timer and of now, which is at or after the time that the timer was due
 */
public record Automation(TimerKind kind, BiFunction<Timer, Instant, Object> command) {

    public Object command(Timer timer, Instant now) {
        return command.apply(timer, now);
    }
}
