package market.sourcing.domain.rehearsal.returns;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.returns.CaseOutcome;
import market.sourcing.domain.returns.Claim;
import market.sourcing.domain.returns.ClaimedUnits;
import market.sourcing.domain.returns.OnSilence;
import market.sourcing.domain.returns.RefundSum;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.Wanted;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.GoodsSentBack;
import market.sourcing.domain.returns.event.ReturnRefundGranted;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.returns.policy.ReturnPolicy;
import market.sourcing.domain.rulebook.ReturnRule;
import market.sourcing.domain.shared.Money;

/** One claim: what became of it, and what would have. */
final class RehearsedCase {
    private final ReturnRequested asked;
    private final RehearsedOrder order;
    private final ReturnRule rule;
    private final Instant answerBy;
    private CaseVerdict truth = new CaseVerdict(CaseVerdict.OPEN, 0, 0);
    private CaseVerdict rehearsed = new CaseVerdict(CaseVerdict.OPEN, 0, 0);
    private ClaimedUnits refunded = ClaimedUnits.NONE;
    private long freightBackMinor;
    private boolean flagged;
    private boolean over;

    /** @param answerBy by when the factory would have answered */
    RehearsedCase(ReturnRequested asked, RehearsedOrder order, ReturnRule rule, Instant answerBy) {
        this.asked = asked;
        this.order = order;
        this.rule = rule;
        this.answerBy = answerBy;
        if (isObjectedTo()) {
            rehearsed = rehearsed.ended(CaseVerdict.NOT_ALLOWED);
            over = true;
        } else {
            order.claim(units());
        }
    }

    private boolean isObjectedTo() {
        var purchase = order.purchase(rule);
        var lines = asked.lines().stream()
                .map(line -> new Claim.Line(line.line(), line.units(), line.opened()))
                .toList();
        var claim = new Claim(
                reason(),
                Wanted.valueOf(asked.wanted()),
                lines,
                !asked.evidence().isEmpty(),
                asked.requestedAt());
        return lines.stream()
                .anyMatch(line ->
                        ReturnPolicy.firstObjection(purchase, claim, line).isPresent());
    }

    private ReturnReason reason() {
        return ReturnReason.valueOf(asked.reason());
    }

    private List<Units> units() {
        return asked.lines().stream()
                .map(line -> new Units(line.line(), line.units()))
                .toList();
    }

    void flag(boolean isFlagged) {
        flagged = isFlagged;
    }

    void note(GoodsSentBack event) {
        freightBackMinor = event.freightMinor();
    }

    /** The factory disputed it. After its time it would have consented by silence, and no dispute would have been. */
    void refused(Instant at) {
        if (!over && answerBy.isBefore(asked.dueAt()) && !at.isBefore(answerBy) && isConsent()) {
            grant(units());
            end(CaseOutcome.REFUNDED.name());
        }
    }

    private boolean isConsent() {
        return OnSilence.valueOf(asked.onSilence()) == OnSilence.CONSENT && !flagged;
    }

    void note(ReturnRefundGranted event) {
        truth = truth.plus(event.refund().totalMinor(), event.refund().restockingMinor());
        if (!over && !event.units().isEmpty()) {
            grant(event.units());
        }
    }

    private void grant(List<Units> units) {
        var refund = sum().of(units, Money.of(refunded.isNone() ? freightBackMinor : 0, asked.currency()));
        order.refund(asked.caseId(), units, refund, reason());
        rehearsed = rehearsed.plus(refund.totalMinor(), refund.restockingMinor());
        refunded = refunded.plus(units);
    }

    private RefundSum sum() {
        var compensation = Money.of(order.compensationMinor(), asked.currency());
        return new RefundSum(order.purchase(rule), reason(), order.refunded(), compensation);
    }

    void note(CaseClosed event) {
        truth = truth.ended(event.outcome());
        if (!over) {
            if (event.outcome().equals(CaseOutcome.EXCHANGED.name())) {
                var wayBack = sum().ofTheWayBack(units(), Money.of(freightBackMinor, asked.currency()));
                rehearsed = rehearsed.plus(wayBack.totalMinor(), 0);
            }
            end(event.outcome());
        }
    }

    /** What it got nothing for could have been claimed again. */
    private void end(String outcome) {
        rehearsed = rehearsed.ended(outcome);
        over = true;
        if (!outcome.equals(CaseOutcome.EXCHANGED.name())) {
            order.free(ClaimedUnits.of(units()).minus(refunded.list()).list());
        }
    }

    JudgedCase judged() {
        return new JudgedCase(
                asked.caseId(), asked.orderId(), asked.factoryId(), false, asked.currency(), truth, rehearsed);
    }
}
