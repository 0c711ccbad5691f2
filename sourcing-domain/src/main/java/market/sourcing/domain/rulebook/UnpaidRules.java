package market.sourcing.domain.rulebook;

import java.time.Duration;
import java.time.Instant;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.BasisPoints;
import market.sourcing.domain.shared.Role;

/**
 * How much one buyer may hold without having paid for it, and how often hold it in vain. The version that was applied is stored in
 * the event.
 *
 * @param version such as unpaid-1
 * @param measure of which pieces of a SKU a share is taken
 * @param buyers what a buyer may hold
 * @param agents what an agent may hold, who orders for many buyers
 * @param abandonedWithin for so long an abandoned order counts
 * @param leastToPay the shortest time that a factory may give for paying
 */
public record UnpaidRules(
        String version,
        Instant effectiveFrom,
        String source,
        Measure measure,
        Bound buyers,
        Bound agents,
        Duration abandonedWithin,
        Duration leastToPay)
        implements Versioned {
    /** As many a tab remembers. */
    public static final int MOST_ABANDONED = 1_000;

    public Bound of(Actor actor) {
        return actor.is(Role.AGENT) ? agents : buyers;
    }

    /** How many pieces of a SKU a buyer may hold. */
    public int pieces(Actor buyer, int onHand, int heldByOthers) {
        return of(buyer)
                .share(
                        switch (measure) {
                            case ON_HAND -> onHand;
                            case NOT_HELD_BY_OTHERS -> onHand - heldByOthers;
                        });
    }

    /** Pieces of a SKU. */
    public enum Measure {
        /** All that are here. */
        ON_HAND,
        /** Those that orders of other buyers leave, paid or not. */
        NOT_HELD_BY_OTHERS
    }

    /**
     * The most at once.
     *
     * @param orders that nothing is paid of
     * @param abandoned orders of the time that counts: cancelled by their buyer before anything was paid, or closed unpaid
     * @param stock of the pieces that are measured
     */
    public record Bound(int orders, int abandoned, BasisPoints stock) {
        /** Where abandoned orders are not counted. */
        static final int UNLIMITED = Integer.MAX_VALUE;

        public Bound {
            if (abandoned > MOST_ABANDONED && abandoned != UNLIMITED) {
                throw new IllegalArgumentException("More than a tab remembers: " + abandoned);
            }
        }

        private int share(int pieces) {
            return (int) ((long) pieces * stock.points() / BasisPoints.WHOLE);
        }
    }
}
