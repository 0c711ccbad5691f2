package market.sourcing.domain.returns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.returns.event.Units;

/**
 * Claims of missing goods of one order, and other goods that turned back: where both are of a line, they are about the same, and money
 * goes back once.
 */
final class Missing {
    private ClaimedUnits refunded = ClaimedUnits.NONE;
    private ClaimedUnits turnedBack = ClaimedUnits.NONE;
    /** What had been refunded when a case ended, and what had turned back when one claimed that goods are missing. */
    private final Map<String, ClaimedUnits> refundedAtEnd = new HashMap<>();

    private final Map<String, ClaimedUnits> turnedBackAtClaim = new HashMap<>();

    void claim(String caseId) {
        turnedBackAtClaim.put(caseId, turnedBack);
    }

    void refund(String caseId, List<Units> units) {
        if (turnedBackAtClaim.containsKey(caseId)) {
            refunded = refunded.plus(units);
        }
    }

    void turnBack(List<Units> units) {
        turnedBack = turnedBack.plus(units);
    }

    void end(String caseId) {
        refundedAtEnd.put(caseId, refunded);
    }

    ClaimedUnits refundedSince(String caseId) {
        return refunded.minus(refundedAtEnd.getOrDefault(caseId, refunded).list());
    }

    ClaimedUnits turnedBackSince(String caseId) {
        return turnedBack.minus(
                turnedBackAtClaim.getOrDefault(caseId, turnedBack).list());
    }
}
