package market.sourcing.api.rehearsal;

import market.sourcing.api.contract.OneOf;
import market.sourcing.api.money.MoneyBody;
import market.sourcing.domain.rehearsal.delivery.PromiseOutcome;
import market.sourcing.domain.rehearsal.delivery.Verdict;

/**
 * Where a promise stands.
 *
 * @param outcome OPEN, KEPT, MISSED, EXCUSED or ENDED
 * @param overdue whether the buyer could cancel for free
 * @param late what was paid for goods that were late
 * @param compensation what the buyer is paid for them
 */
record ShownVerdict(
        @OneOf(PromiseOutcome.class) String outcome, boolean overdue, MoneyBody late, MoneyBody compensation) {
    static ShownVerdict of(Verdict verdict, String currency) {
        return new ShownVerdict(
                verdict.outcome().name(),
                verdict.overdue(),
                MoneyBody.shown(verdict.lateMinor(), currency),
                MoneyBody.shown(verdict.compensationMinor(), currency));
    }
}
