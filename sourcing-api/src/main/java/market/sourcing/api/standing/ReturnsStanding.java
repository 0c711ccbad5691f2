package market.sourcing.api.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import market.sourcing.api.badge.BadgeBody.Share;
import market.sourcing.api.contract.OneOf;
import market.sourcing.domain.rulebook.ReturnRateRules;
import market.sourcing.domain.standing.ReturnsVerdict;
import market.sourcing.projections.standing.returns.FactoryReturns;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a factory by what comes back to it, and what it takes. Listings of a factory that is not fine stand lower in
 * search.
 *
 * @param verdict FINE, TOO_MANY_RETURNS or TOO_MANY_DISPUTES
 * @param since from when on it was not fine; null while it is
 * @param latest what it was judged by; null while it never was
 */
record ReturnsStanding(
        @OneOf(ReturnsVerdict.class) String verdict,
        @Nullable Instant since,
        @Nullable ReturnsJudgement latest,
        ReturnsLimits rules) {

    /**
     * What was counted.
     *
     * @param from the first day of UTC that counts
     * @param to the last one
     * @param returned orders of which something was claimed and not let go, of those handed over
     * @param disputed cases that an operator was called to and has not decided for the factory, of those not let go
     * @param countedTo the position of the last event that was counted
     * @param rules the version of the numbers
     */
    record ReturnsJudgement(
            LocalDate from,
            LocalDate to,
            Share returned,
            Share disputed,
            long countedTo,
            String rules,
            Instant judgedAt) {
        static ReturnsJudgement of(FactoryReturns.Judgement by) {
            return new ReturnsJudgement(
                    by.firstDay(),
                    by.lastDay(),
                    new Share(by.returned(), by.sent()),
                    new Share(by.disputed(), by.opened()),
                    by.countedTo(),
                    by.rules(),
                    by.judgedAt());
        }
    }

    /**
     * The numbers that hold now.
     *
     * @param days whole days of UTC that count
     * @param minimumSent orders handed over in these days; with fewer nothing is said of returns
     * @param minimumOpened cases opened in these days; with fewer nothing is said of disputes
     */
    record ReturnsLimits(
            String version,
            int days,
            long minimumSent,
            long minimumOpened,
            LargestRates toStayFine,
            LargestRates toBeFineAgain) {
        static ReturnsLimits of(ReturnRateRules rules) {
            return new ReturnsLimits(
                    rules.version(),
                    rules.windowDays(),
                    rules.leastSent(),
                    rules.leastOpened(),
                    LargestRates.of(rules.toStayFine()),
                    LargestRates.of(rules.toBeFineAgain()));
        }
    }

    /** 0 to 1 with 4 decimals; a factory may reach them. */
    record LargestRates(String returned, String disputed) {
        static LargestRates of(ReturnRateRules.Limits limits) {
            return new LargestRates(Rate.text(limits.returned()), Rate.text(limits.disputed()));
        }
    }

    static ReturnsStanding of(Optional<FactoryReturns> judged, ReturnRateRules rules) {
        return new ReturnsStanding(
                judged.map(FactoryReturns::verdict).orElse(ReturnsVerdict.FINE.name()),
                judged.map(FactoryReturns::since).orElse(null),
                judged.map(FactoryReturns::judgement).map(ReturnsJudgement::of).orElse(null),
                ReturnsLimits.of(rules));
    }
}
