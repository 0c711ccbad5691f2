package market.sourcing.infra.automation;

import java.time.Instant;
import market.sourcing.domain.order.command.CompleteOrder;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.timer.Timer;
import market.sourcing.domain.timer.TimerKind;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.commands.Platform;
import market.sourcing.infra.timers.DueHandler;
import market.sourcing.infra.timers.Outcome;
import org.springframework.stereotype.Component;

/** A factory gets its money also when the buyer forgets to say that the goods arrived. */
@Component
final class WhenReceiptStaysUnconfirmedThenFundsAreReleased implements DueHandler {
    private final Commands commands;

    WhenReceiptStaysUnconfirmedThenFundsAreReleased(Commands commands) {
        this.commands = commands;
    }

    @Override
    public TimerKind kind() {
        return TimerKind.ESCROW_RELEASE;
    }

    @Override
    public Outcome fired(Timer timer, Instant now) {
        commands.<Object>send(new CompleteOrder(new OrderId(timer.subject()), timer.due(), now), Platform.ACTOR);
        return Outcome.done();
    }
}
