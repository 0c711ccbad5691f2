package market.sourcing.domain.returns;

import java.util.ArrayList;
import java.util.List;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.returns.event.Units;

/**
 * What an order has left its buyer with that came to nothing in part. Money that cases gave back was for that, as far as it goes.
 *
 * @param all that was bought
 * @param kept of it, what is the buyer's
 */
public record Remainder(ClaimedUnits all, ClaimedUnits kept) {

    public static Remainder of(OrderTerms terms, List<Content> left) {
        var all = new ArrayList<Units>();
        for (var line : terms.lines()) {
            all.add(new Units(all.size() + 1, line.quantity()));
        }
        var kept = left.stream()
                .map(content -> new Units(content.line(), content.quantity()))
                .toList();
        return new Remainder(ClaimedUnits.of(all), ClaimedUnits.of(kept));
    }

    /** What nobody can claim: all but what is the buyer's, and of that what is claimed. */
    public ClaimedUnits taken(ClaimedUnits claimed) {
        return gone().plus(claimed.atMost(kept).list());
    }

    /** What the end gave back. */
    public ClaimedUnits givenBack(ClaimedUnits refunded) {
        var before = refunded.minus(refunded.atMost(kept).list());
        return gone().minus(before.list());
    }

    /** What can still be given back. */
    public ClaimedUnits owed(ClaimedUnits refunded) {
        return kept.minus(refunded.atMost(kept).list());
    }

    private ClaimedUnits gone() {
        return all.minus(kept.list());
    }
}
