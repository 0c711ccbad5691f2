package market.sourcing.infra.automation;

import java.time.Instant;
import market.sourcing.domain.delivery.command.CloseContest;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.timer.Timer;
import market.sourcing.domain.timer.TimerKind;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.commands.Platform;
import market.sourcing.infra.timers.DueHandler;
import market.sourcing.infra.timers.Outcome;
import org.springframework.stereotype.Component;

/** A contest does not hang. */
@Component
final class WhenNobodyDecidesThenMissStands implements DueHandler {
    private final Commands commands;

    WhenNobodyDecidesThenMissStands(Commands commands) {
        this.commands = commands;
    }

    @Override
    public TimerKind kind() {
        return TimerKind.CONTEST_DUE;
    }

    @Override
    public Outcome fired(Timer timer, Instant now) {
        commands.<Long>send(new CloseContest(new OrderId(timer.subject()), now), Platform.ACTOR);
        return Outcome.done();
    }
}
