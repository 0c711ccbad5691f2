package market.sourcing.api.rehearsal;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import market.sourcing.api.money.MoneyBody;
import market.sourcing.domain.returns.rehearsal.CaseTotals;

/**
 * What became of many claims.
 *
 * @param outcomes how many were NOT_ALLOWED, are OPEN, or ended as their cases did
 * @param refunded what went back, in each currency
 * @param restocking what factories kept of it, in each currency
 */
record ShownCaseTotals(
        long cases, SortedMap<String, Long> outcomes, List<MoneyBody> refunded, List<MoneyBody> restocking) {

    static ShownCaseTotals of(CaseTotals totals) {
        return new ShownCaseTotals(
                totals.cases(),
                new TreeMap<>(totals.outcomes()),
                totals.refunds().entrySet().stream()
                        .map(sum -> MoneyBody.shown(sum.getValue().refundedMinor(), sum.getKey()))
                        .toList(),
                totals.refunds().entrySet().stream()
                        .map(sum -> MoneyBody.shown(sum.getValue().restockingMinor(), sum.getKey()))
                        .toList());
    }
}
