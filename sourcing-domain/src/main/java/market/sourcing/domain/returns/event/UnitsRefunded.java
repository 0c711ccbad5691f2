package market.sourcing.domain.returns.event;

import java.util.List;

/**
 * Money went back for units; it never does twice.
 *
 * @param goodsMinor what was paid for them
 * @param atFault whether the factory bears their freight
 * @param freightOutMinor the share of the freight that went back with them
 * @param compensationMinor what was paid for their lateness before and came off
 */
public record UnitsRefunded(
        String orderId,
        String caseId,
        List<Units> units,
        long goodsMinor,
        boolean atFault,
        long freightOutMinor,
        long compensationMinor)
        implements OrderReturnsEvent {
    public UnitsRefunded {
        units = List.copyOf(units);
    }
}
