package market.sourcing.api.rehearsal;

import java.util.List;
import market.sourcing.api.money.SumBody;
import market.sourcing.domain.rehearsal.delivery.PromiseOutcome;
import market.sourcing.domain.rehearsal.delivery.Totals;

/**
 * What became of many promises.
 *
 * @param judged those that were kept, missed or excused
 * @param overdue those that let the buyer cancel for free
 * @param late what was paid for goods that were late, in each currency
 * @param compensation what buyers are paid for them, in each currency
 */
record ShownTotals(
        long promises,
        long judged,
        long missed,
        long excused,
        long open,
        long overdue,
        List<SumBody> late,
        List<SumBody> compensation) {

    static ShownTotals of(Totals totals) {
        return new ShownTotals(
                totals.promises(),
                totals.judged(),
                totals.of(PromiseOutcome.MISSED),
                totals.of(PromiseOutcome.EXCUSED),
                totals.of(PromiseOutcome.OPEN),
                totals.overdue(),
                totals.amounts().entrySet().stream()
                        .map(entry -> new SumBody(entry.getValue().lateMinor(), entry.getKey()))
                        .toList(),
                totals.amounts().entrySet().stream()
                        .map(entry -> new SumBody(entry.getValue().compensationMinor(), entry.getKey()))
                        .toList());
    }
}
