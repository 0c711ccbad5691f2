package market.sourcing.domain.consignee;

import static market.sourcing.domain.timer.TimerChange.set;
import static market.sourcing.domain.timer.TimerChange.stop;
import static market.sourcing.domain.timer.TimerKind.CONSIGNEE_UNUSED;

import java.util.List;
import market.sourcing.domain.consignee.event.ConsigneeErased;
import market.sourcing.domain.consignee.event.ConsigneeNamed;
import market.sourcing.domain.consignee.event.ConsigneeStated;
import market.sourcing.domain.timer.TimerChange;
import market.sourcing.domain.timer.TimerRule;

/** When people are erased in whose names nobody ordered. */
public final class ConsigneeTimers implements TimerRule {

    @Override
    public List<TimerChange> after(Object event) {
        return switch (event) {
            case ConsigneeStated stated -> List.of(set(CONSIGNEE_UNUSED, stated.consigneeId(), stated.unusedUntil()));
            case ConsigneeNamed named -> List.of(stop(CONSIGNEE_UNUSED, named.consigneeId()));
            case ConsigneeErased erased -> List.of(stop(CONSIGNEE_UNUSED, erased.consigneeId()));
            default -> List.of();
        };
    }
}
