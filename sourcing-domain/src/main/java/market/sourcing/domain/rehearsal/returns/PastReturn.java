package market.sourcing.domain.rehearsal.returns;

import java.time.Duration;
import java.time.Instant;
import market.sourcing.domain.order.event.PastReturnRecorded;
import market.sourcing.domain.returns.CaseOutcome;
import market.sourcing.domain.rulebook.ReturnRule;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.shared.Money;

/** Goods of an order from elsewhere that came back, taken as a claim without a reason on the day they did. */
record PastReturn(PastReturnRecorded back, Instant placedAt, PastReceipts receipts, ReturnChanges changes) {

    JudgedCase judged() {
        var then = ReturnRule.platform(Rulebook.RETURNS.at(placedAt));
        return new JudgedCase(
                back.externalRef(),
                back.orderId(),
                back.factoryId(),
                true,
                back.currency(),
                verdict(then),
                verdict(changes.on(then)));
    }

    private CaseVerdict verdict(ReturnRule rule) {
        Duration window = rule.terms().noReason();
        var until = placedAt.plus(receipts.after()).plus(window);
        if (!Instant.parse(back.returnedAt()).isBefore(until)) {
            return new CaseVerdict(CaseVerdict.NOT_ALLOWED, 0, 0);
        }
        var goods = Money.of(back.totalMinor(), back.currency());
        var kept = goods.share(rule.terms().restockingFee());
        return new CaseVerdict(CaseOutcome.REFUNDED.name(), goods.minus(kept).minor(), kept.minor());
    }
}
