package market.sourcing.domain.rulebook;

import java.time.Instant;
import market.sourcing.domain.shared.BasisPoints;

/**
 * The numbers by which a factory earns the badge for fast dispatch, and loses it. The version that was applied is stored in the
 * event.
 *
 * @param version such as badge-1
 * @param windowDays whole days of UTC that count
 * @param leastSample promises judged in these days; with fewer there is no badge
 * @param toEarn what a factory without the badge has to reach
 * @param toKeep what one that has it must not fall below; lower, so that a badge does not come and go with single orders
 */
public record BadgeRules(
        String version, Instant effectiveFrom, String source, int windowDays, long leastSample, Bar toEarn, Bar toKeep)
        implements WindowRules {

    /**
     * The least shares.
     *
     * @param fast handed over within 24 h of the payment, of the promises judged
     * @param kept kept, of the promises judged
     * @param tracked scanned within 24 h, of the tracking numbers stated
     */
    public record Bar(BasisPoints fast, BasisPoints kept, BasisPoints tracked) {}
}
