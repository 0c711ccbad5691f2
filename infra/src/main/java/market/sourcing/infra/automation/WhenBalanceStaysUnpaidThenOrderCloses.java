package market.sourcing.infra.automation;

import java.time.Instant;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.command.CloseUnpaidOrder;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.timer.Timer;
import market.sourcing.domain.timer.TimerKind;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.commands.Platform;
import market.sourcing.infra.timers.DueHandler;
import market.sourcing.infra.timers.Outcome;
import org.springframework.stereotype.Component;

/** A buyer who does not pay the balance has walked away. */
@Component
final class WhenBalanceStaysUnpaidThenOrderCloses implements DueHandler {
    private final Commands commands;

    WhenBalanceStaysUnpaidThenOrderCloses(Commands commands) {
        this.commands = commands;
    }

    @Override
    public TimerKind kind() {
        return TimerKind.BALANCE_DUE;
    }

    @Override
    public Outcome fired(Timer timer, Instant now) {
        commands.<Object>send(
                new CloseUnpaidOrder(new OrderId(timer.subject()), Stage.BALANCE, timer.due()), Platform.ACTOR);
        return Outcome.done();
    }
}
