package market.sourcing.domain.returns.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.shared.StoredAs;

/**
 * Money goes back for goods; its movement is written down in the same transaction.
 *
 * @param units that it goes back for; none when it is for the way back of goods that were exchanged
 * @param refund how the amount is made up
 * @param returnRule the version that the order was placed under
 * @param platformRules the version of the platform's numbers under it
 */
@StoredAs("sourcing.returns.ReturnRefundGranted")
public record ReturnRefundGranted(
        String caseId,
        String orderId,
        List<Units> units,
        Refund refund,
        String returnRule,
        String platformRules,
        Instant grantedAt)
        implements CaseEvent {
    public ReturnRefundGranted {
        units = List.copyOf(units);
    }
}
