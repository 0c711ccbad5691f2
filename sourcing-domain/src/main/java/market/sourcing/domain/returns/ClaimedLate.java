package market.sourcing.domain.returns;

import java.util.HashSet;
import java.util.Set;
import market.sourcing.domain.returns.event.ClaimEnded;
import market.sourcing.domain.returns.event.UnitsClaimed;

/**
 * What of an order is claimed because it was late.
 *
 * @param cases that are about it, by id
 */
record ClaimedLate(Set<String> cases, ClaimedUnits units) {
    static final ClaimedLate NONE = new ClaimedLate(Set.of(), ClaimedUnits.NONE);

    ClaimedLate {
        cases = Set.copyOf(cases);
    }

    boolean isWhy(String caseId) {
        return cases.contains(caseId);
    }

    ClaimedLate after(UnitsClaimed event) {
        if (!ReturnReason.LATE.name().equals(event.reason())) {
            return this;
        }
        var all = new HashSet<>(cases);
        all.add(event.caseId());
        return new ClaimedLate(all, units.plus(event.units()));
    }

    /** A piece is late once, whatever came for it: what was exchanged does not come back as late in another case. */
    ClaimedLate after(ClaimEnded event) {
        if (!isWhy(event.caseId())) {
            return this;
        }
        var freed = ClaimedUnits.of(event.freed());
        var exchanged = event.exchanged();
        var again = exchanged == null ? freed : freed.without(ClaimedUnits.of(exchanged));
        return new ClaimedLate(cases, units.minus(again.list()));
    }
}
