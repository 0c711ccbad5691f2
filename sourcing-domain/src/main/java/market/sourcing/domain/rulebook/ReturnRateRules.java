package market.sourcing.domain.rulebook;

import java.time.Instant;
import market.sourcing.domain.shared.BasisPoints;

/**
 * The numbers by which it is judged whether too much of what a factory sends comes back or is disputed. The version that was
 * applied is stored in the event.
 *
 * @param version such as returns-standing-1
 * @param windowDays whole days of UTC that count
 * @param leastSent orders handed over in these days; with fewer nothing is said of returns
 * @param leastOpened cases opened in these days; with fewer nothing is said of disputes
 * @param toStayFine what a factory that is fine must not exceed
 * @param toBeFineAgain what one that is not has to come down to; lower, so that a verdict does not come and go with single orders
 */
public record ReturnRateRules(
        String version,
        Instant effectiveFrom,
        String source,
        int windowDays,
        long leastSent,
        long leastOpened,
        Limits toStayFine,
        Limits toBeFineAgain)
        implements WindowRules {

    /**
     * The largest shares.
     *
     * @param returned orders of which something was claimed, of those handed over
     * @param disputed cases that an operator was called to, of those opened
     */
    public record Limits(BasisPoints returned, BasisPoints disputed) {}
}
