package market.sourcing.infra.automation;

import java.time.Instant;
import market.sourcing.domain.delivery.command.JudgeDispatch;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.timer.Timer;
import market.sourcing.domain.timer.TimerKind;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.commands.Platform;
import market.sourcing.infra.timers.DueHandler;
import market.sourcing.infra.timers.Outcome;
import org.springframework.stereotype.Component;

/** Nobody has to claim what a factory owes for goods that did not leave in time. */
@Component
final class WhenDispatchIsDueThenItIsJudged implements DueHandler {
    private final Commands commands;

    WhenDispatchIsDueThenItIsJudged(Commands commands) {
        this.commands = commands;
    }

    @Override
    public TimerKind kind() {
        return TimerKind.DISPATCH_DUE;
    }

    @Override
    public Outcome fired(Timer timer, Instant now) {
        commands.<Long>send(new JudgeDispatch(new OrderId(timer.subject()), now), Platform.ACTOR);
        return Outcome.done();
    }
}
