package market.sourcing.domain.trade;

import java.util.Map;

/**
 * What has become of an order, as the model beside it says. Amounts are in minor units of its currency.
 *
 * @param keptUnits pieces that its buyer has bought and not given back, or is still to get
 * @param keptMinor what these cost
 * @param paidMinor collected for it, whatever became of it
 * @param promise what has become of its delivery promise; NONE where none began
 * @param compensationMinor what its buyer is owed for lateness as it stands
 * @param cases how each came out, or OPEN
 * @param grantedMinor what each was granted; cases that were granted nothing are not in it
 */
public record LivedOrder(
        String id,
        Where where,
        String currency,
        int orderedUnits,
        int keptUnits,
        long keptMinor,
        long paidMinor,
        int openCases,
        String promise,
        long compensationMinor,
        Map<String, String> cases,
        Map<String, Long> grantedMinor) {
    public LivedOrder {
        cases = Map.copyOf(cases);
        grantedMinor = Map.copyOf(grantedMinor);
    }
}
