package market.sourcing.infra.automation;

import java.time.Instant;
import market.sourcing.domain.timer.Automation;
import market.sourcing.domain.timer.Timer;
import market.sourcing.domain.timer.TimerKind;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.commands.Platform;
import market.sourcing.infra.timers.DueHandler;
import market.sourcing.infra.timers.Outcome;

/** Sends an automation's command when its time is over. */
record Timed(Automation automation, Commands commands) implements DueHandler {
    @Override
    public TimerKind kind() {
        return automation.kind();
    }

    @Override
    public Outcome fired(Timer timer, Instant now) {
        commands.<Object>send(automation.command(timer, now), Platform.ACTOR);
        return Outcome.done();
    }
}
