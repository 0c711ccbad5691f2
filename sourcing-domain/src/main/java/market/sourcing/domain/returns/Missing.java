package market.sourcing.domain.returns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.returns.event.Units;

/**
 * Claims of missing goods of one order, and other goods that turned back: where both are of a line, they are about the same, and money
 * goes back once.
 *
 * @param refundedAtEnd what had been refunded when a case ended
 * @param turnedBackAtClaim what had turned back when a case claimed that goods are missing
 */
record Missing(
        ClaimedUnits refunded,
        ClaimedUnits turnedBack,
        Map<String, ClaimedUnits> refundedAtEnd,
        Map<String, ClaimedUnits> turnedBackAtClaim) {
    static final Missing NONE = new Missing(ClaimedUnits.NONE, ClaimedUnits.NONE, Map.of(), Map.of());

    Missing {
        refundedAtEnd = Map.copyOf(refundedAtEnd);
        turnedBackAtClaim = Map.copyOf(turnedBackAtClaim);
    }

    Missing claim(String caseId) {
        return new Missing(refunded, turnedBack, refundedAtEnd, with(turnedBackAtClaim, caseId, turnedBack));
    }

    Missing refund(String caseId, List<Units> units) {
        return turnedBackAtClaim.containsKey(caseId)
                ? new Missing(refunded.plus(units), turnedBack, refundedAtEnd, turnedBackAtClaim)
                : this;
    }

    Missing turnBack(List<Units> units) {
        return new Missing(refunded, turnedBack.plus(units), refundedAtEnd, turnedBackAtClaim);
    }

    Missing end(String caseId) {
        return new Missing(refunded, turnedBack, with(refundedAtEnd, caseId, refunded), turnedBackAtClaim);
    }

    private static Map<String, ClaimedUnits> with(Map<String, ClaimedUnits> before, String caseId, ClaimedUnits units) {
        var changed = new HashMap<>(before);
        changed.put(caseId, units);
        return changed;
    }

    ClaimedUnits refundedSince(String caseId) {
        return refunded.minus(refundedAtEnd.getOrDefault(caseId, refunded).list());
    }

    ClaimedUnits turnedBackSince(String caseId) {
        return turnedBack.minus(
                turnedBackAtClaim.getOrDefault(caseId, turnedBack).list());
    }
}
