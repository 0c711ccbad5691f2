package market.sourcing.domain.rulebook;

import java.time.Duration;
import java.time.Instant;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.BasisPoints;
import market.sourcing.domain.shared.Role;

/**
 * How much one buyer may hold without having paid for it. The version that was applied is stored in the event.
 *
 * @param version such as unpaid-1
 * @param buyers what a buyer may hold
 * @param agents what an agent may hold, who orders for many buyers
 * @param leastToPay the shortest time that a factory may give for paying
 */
public record UnpaidRules(
        String version, Instant effectiveFrom, String source, Bound buyers, Bound agents, Duration leastToPay)
        implements Versioned {

    public Bound of(Actor actor) {
        return actor.is(Role.AGENT) ? agents : buyers;
    }

    /**
     * The most at once.
     *
     * @param orders that nothing is paid of
     * @param stock of the pieces of a SKU that are on hand
     */
    public record Bound(int orders, BasisPoints stock) {

        /** How many pieces of a SKU, of which there are so many; its listing's minimum in any case. */
        public int pieces(int onHand, int minimum) {
            return Math.max(minimum, (int) ((long) onHand * stock.points() / BasisPoints.WHOLE));
        }
    }
}
