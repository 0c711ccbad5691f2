package market.sourcing.domain.returns.event;

import java.util.List;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * Money went back for units; it never does twice.
 *
 * @param goodsMinor what was paid for them
 * @param atFault whether the factory bears their freight
 * @param freightOutMinor the share of the freight that went back with them
 * @param compensationMinor what was paid for their lateness before and came off
 * @param restockingMinor what the factory kept of units that came back without a reason; absent for others, and where it was
 *     not counted over parts yet
 * @param sale what the report of sales takes off; absent where it was not written down yet
 */
@StoredAs("sourcing.returns.UnitsRefunded")
public record UnitsRefunded(
        String orderId,
        String caseId,
        List<Units> units,
        long goodsMinor,
        boolean atFault,
        long freightOutMinor,
        long compensationMinor,
        @Nullable Long restockingMinor,
        @Nullable SoldBack sale)
        implements OrderReturnsEvent {
    public UnitsRefunded {
        units = List.copyOf(units);
    }
}
