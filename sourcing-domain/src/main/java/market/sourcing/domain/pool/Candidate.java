package market.sourcing.domain.pool;

import java.util.Set;
import market.sourcing.domain.listing.Availability;
import market.sourcing.domain.shared.InOrder;

/**
 * A listing and its factory as a pool looks at them.
 *
 * @param trading whether its factory may sell
 * @param standing what is said for its factory; may be left out where no rule asks for it
 */
public record Candidate(Availability availability, boolean trading, Goods goods, Set<GoodStanding> standing) {
    public Candidate {
        standing = InOrder.copy(standing);
    }
}
