package market.sourcing.infra.automation;

import java.time.Instant;
import market.sourcing.domain.delivery.command.JudgeOverdue;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.timer.Timer;
import market.sourcing.domain.timer.TimerKind;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.commands.Platform;
import market.sourcing.infra.timers.DueHandler;
import market.sourcing.infra.timers.Outcome;
import org.springframework.stereotype.Component;

/** A buyer does not wait for ever. */
@Component
final class WhenDispatchIsOverdueThenBuyerMayCancel implements DueHandler {
    private final Commands commands;

    WhenDispatchIsOverdueThenBuyerMayCancel(Commands commands) {
        this.commands = commands;
    }

    @Override
    public TimerKind kind() {
        return TimerKind.DISPATCH_OVERDUE;
    }

    @Override
    public Outcome fired(Timer timer, Instant now) {
        commands.<Long>send(new JudgeOverdue(new OrderId(timer.subject()), now), Platform.ACTOR);
        return Outcome.done();
    }
}
