package market.sourcing.domain.standing;

import market.sourcing.domain.rulebook.ReturnRateRules;

/** What is said of a factory by what comes back to it; the graver is said of two. The names are stored. */
public enum ReturnsVerdict {
    FINE,
    TOO_MANY_RETURNS,
    TOO_MANY_DISPUTES;

    ReturnsVerdict next(ReturnCounts counts, ReturnRateRules rules) {
        var limits = this == FINE ? rules.toStayFine() : rules.toBeFineAgain();
        if (counts.disputedBeyond(rules, limits)) {
            return TOO_MANY_DISPUTES;
        }
        return counts.returnedBeyond(rules, limits) ? TOO_MANY_RETURNS : FINE;
    }
}
