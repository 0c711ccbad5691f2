package market.sourcing.api.rehearsal;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import market.sourcing.api.money.SumBody;
import market.sourcing.domain.rehearsal.returns.CaseTotals;

/**
 * What became of many claims.
 *
 * @param outcomes how many were NOT_ALLOWED, are OPEN, or ended as their cases did
 * @param refunded what went back, in each currency
 * @param restocking what factories kept of it, in each currency
 */
record ShownCaseTotals(long cases, SortedMap<String, Long> outcomes, List<SumBody> refunded, List<SumBody> restocking) {

    static ShownCaseTotals of(CaseTotals totals) {
        return new ShownCaseTotals(
                totals.cases(),
                new TreeMap<>(totals.outcomes()),
                totals.refunds().entrySet().stream()
                        .map(sum -> new SumBody(sum.getValue().refundedMinor(), sum.getKey()))
                        .toList(),
                totals.refunds().entrySet().stream()
                        .map(sum -> new SumBody(sum.getValue().restockingMinor(), sum.getKey()))
                        .toList());
    }
}
