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

/** An order that nobody paid holds no goods for ever. */
@Component
final class WhenOrderStaysUnpaidThenItCloses implements DueHandler {
    private final Commands commands;

    WhenOrderStaysUnpaidThenItCloses(Commands commands) {
        this.commands = commands;
    }

    @Override
    public TimerKind kind() {
        return TimerKind.UNPAID_CLOSE;
    }

    @Override
    public Outcome fired(Timer timer, Instant now) {
        commands.<Object>send(
                new CloseUnpaidOrder(new OrderId(timer.subject()), Stage.FULL, timer.due()), Platform.ACTOR);
        return Outcome.done();
    }
}
