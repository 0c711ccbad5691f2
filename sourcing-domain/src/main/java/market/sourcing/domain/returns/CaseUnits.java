package market.sourcing.domain.returns;

import java.util.List;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.returns.event.Units;

/**
 * The units of a case, and what has become of them.
 *
 * @param claimed when it was opened
 * @param refunded what money went back for
 * @param cut what it is no longer about, as an order's end gave it back, or as it was not late
 * @param about what anything may be given for: all, until an operator decides
 */
public record CaseUnits(ClaimedUnits claimed, ClaimedUnits refunded, ClaimedUnits cut, ClaimedUnits about) {

    static CaseUnits of(ReturnRequested asked) {
        var claimed = ClaimedUnits.of(asked.lines().stream()
                .map(line -> new Units(line.line(), line.units()))
                .toList());
        return new CaseUnits(claimed, ClaimedUnits.NONE, ClaimedUnits.NONE, claimed);
    }

    CaseUnits refund(List<Units> units) {
        return new CaseUnits(claimed, refunded.plus(units), cut, about);
    }

    CaseUnits cutOff(List<Units> units) {
        return new CaseUnits(claimed, refunded, cut.plus(units), about);
    }

    /** From then on it is about what was granted, whatever was before. */
    CaseUnits decided(List<Units> granted) {
        return new CaseUnits(claimed, refunded, cut, refunded.plus(cut.list()).plus(granted));
    }

    /** What was claimed and is neither refunded nor cut off, nor decided against. */
    public ClaimedUnits open() {
        return unpaid().atMost(about.minus(refunded.list()).minus(cut.list()));
    }

    /** What was claimed and is neither refunded nor cut off. */
    public ClaimedUnits unpaid() {
        return claimed.minus(refunded.list()).minus(cut.list());
    }

    /** Whether an operator has found for the factory about some of a line, and has not granted as much as this besides. */
    boolean isDecidedAgainst(int line, int units) {
        return about.of(line) < claimed.of(line) && units > about.of(line) - refunded.of(line);
    }

    /** How a case ends that comes to no more: so, unless something was refunded before. */
    CaseOutcome unlessRefunded(CaseOutcome outcome) {
        return refunded.isNone() ? outcome : CaseOutcome.PARTLY_REFUNDED;
    }

    /** What all refunds come to. */
    public CaseOutcome refundedOutcome() {
        return unpaid().isNone() ? CaseOutcome.REFUNDED : CaseOutcome.PARTLY_REFUNDED;
    }
}
