package market.sourcing.domain.rehearsal.returns;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.returns.Answering;
import market.sourcing.domain.returns.CaseOutcome;
import market.sourcing.domain.returns.CaseSoFar;
import market.sourcing.domain.returns.Claim;
import market.sourcing.domain.returns.Closing;
import market.sourcing.domain.returns.RefundSum;
import market.sourcing.domain.returns.Refunding;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.CaseEvent;
import market.sourcing.domain.returns.event.ReturnRefundGranted;
import market.sourcing.domain.returns.event.ReturnRefused;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.returns.policy.ReturnPolicy;
import market.sourcing.domain.rulebook.ReturnRule;
import market.sourcing.domain.shared.Money;

/** One claim: what became of it, and what would have. It is folded as the case itself is, but for money, which the rule makes anew. */
final class RehearsedCase {
    private final RehearsedOrder order;
    private final ReturnRule rule;
    private final Instant answerBy;
    private CaseSoFar soFar;
    private CaseVerdict truth = new CaseVerdict(CaseVerdict.OPEN, 0, 0);
    private CaseVerdict rehearsed = new CaseVerdict(CaseVerdict.OPEN, 0, 0);
    private boolean over;

    /** @param answerBy by when the factory would have answered */
    RehearsedCase(ReturnRequested asked, RehearsedOrder order, ReturnRule rule, Instant answerBy) {
        this.order = order;
        this.rule = rule;
        this.answerBy = answerBy;
        soFar = CaseSoFar.opened(asked);
        if (isObjectedTo(Claim.of(asked))) {
            rehearsed = rehearsed.ended(CaseVerdict.NOT_ALLOWED);
            over = true;
        } else {
            order.claim(soFar);
        }
    }

    private boolean isObjectedTo(Claim claim) {
        var purchase = order.purchase(rule);
        return claim.lines().stream()
                .anyMatch(line ->
                        ReturnPolicy.firstObjection(purchase, claim, line).isPresent());
    }

    void note(CaseEvent event) {
        switch (event) {
            case ReturnRefundGranted granted ->
                truth = truth.plus(
                        granted.refund().totalMinor(), granted.refund().restockingMinor());
            case CaseClosed closed -> truth = truth.ended(closed.outcome());
            default -> {}
        }
        if (!over) {
            rehearse(event);
        }
    }

    private void rehearse(CaseEvent event) {
        switch (event) {
            case ReturnRefused refused
            when wouldHaveConsented(refused.refusedAt()) -> {
                grant(soFar.units().open().list(), refused.refusedAt());
                end(CaseOutcome.REFUNDED, refused.refusedAt());
            }
            case ReturnRefundGranted granted -> {
                if (!granted.units().isEmpty()) {
                    grant(granted.units(), granted.grantedAt());
                }
            }
            case CaseClosed closed -> {
                var outcome = CaseOutcome.valueOf(closed.outcome());
                if (outcome == CaseOutcome.EXCHANGED) {
                    payTheWayBack(new Closing(soFar).exchanged(outcome));
                }
                end(outcome, closed.closedAt());
            }
            default -> soFar = soFar.after(event);
        }
    }

    /** Who disputes a claim after its time would have consented by silence before, and no dispute would have been. */
    private boolean wouldHaveConsented(Instant at) {
        return answerBy.isBefore(soFar.asked().dueAt())
                && !at.isBefore(answerBy)
                && new Answering(soFar).isSilenceConsent();
    }

    private void grant(List<Units> units, Instant at) {
        var refunding = new Refunding(soFar);
        var sum = sum();
        var refund = sum.of(units, refunding.freightBack());
        order.refund(soFar, units, refund, sum, at);
        rehearsed = rehearsed.plus(refund.totalMinor(), refund.restockingMinor());
        soFar = soFar.after(refunding.grant(units, refund, at));
    }

    private void payTheWayBack(List<Units> units) {
        var wayBack = sum().ofTheWayBack(units, new Refunding(soFar).freightBack());
        rehearsed = rehearsed.plus(wayBack.totalMinor(), 0);
    }

    private RefundSum sum() {
        var compensation = Money.of(order.compensationMinor(), soFar.asked().currency());
        return new RefundSum(order.purchase(rule), soFar.reason(), order.refunded(), compensation);
    }

    /** What it got nothing for could have been claimed again. */
    private void end(CaseOutcome outcome, Instant at) {
        rehearsed = rehearsed.ended(outcome.name());
        over = true;
        order.end(soFar.id(), new Closing(soFar), outcome, at);
    }

    JudgedCase judged() {
        var asked = soFar.asked();
        return new JudgedCase(
                asked.caseId(), asked.orderId(), asked.factoryId(), false, asked.currency(), truth, rehearsed);
    }
}
