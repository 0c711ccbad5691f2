package market.sourcing.infra.automation;

import java.time.Instant;
import market.sourcing.domain.consignee.command.EraseUnusedConsignee;
import market.sourcing.domain.shared.ConsigneeId;
import market.sourcing.domain.timer.Timer;
import market.sourcing.domain.timer.TimerKind;
import market.sourcing.infra.consignee.Consignees;
import market.sourcing.infra.timers.DueHandler;
import market.sourcing.infra.timers.Outcome;
import org.springframework.stereotype.Component;

/** Nobody is kept for orders that nobody places: who he is goes with the event. */
@Component
record WhenConsigneeStaysUnusedThenItIsErased(Consignees consignees) implements DueHandler {
    @Override
    public TimerKind kind() {
        return TimerKind.CONSIGNEE_UNUSED;
    }

    @Override
    public Outcome fired(Timer timer, Instant now) {
        consignees.erase(new EraseUnusedConsignee(new ConsigneeId(timer.subject()), now));
        return Outcome.done();
    }
}
