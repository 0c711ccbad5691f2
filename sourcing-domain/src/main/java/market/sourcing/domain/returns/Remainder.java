package market.sourcing.domain.returns;

import java.util.ArrayList;
import java.util.List;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.returns.event.Units;

/**
 * What of an order is its buyer's, where some of it is not, or came back. Money that cases gave back was for that, as far as it goes.
 *
 * @param all that was bought
 * @param kept of it, what is the buyer's
 */
public record Remainder(ClaimedUnits all, ClaimedUnits kept) {

    public static Remainder of(OrderTerms terms, List<Content> left) {
        return new Remainder(all(terms), ClaimedUnits.ofPieces(left));
    }

    /** Of which all is his but this. */
    public static Remainder without(OrderTerms terms, List<Content> back) {
        var all = all(terms);
        return new Remainder(all, all.minus(ClaimedUnits.ofPieces(back).list()));
    }

    private static ClaimedUnits all(OrderTerms terms) {
        var all = new ArrayList<Units>();
        for (var line : terms.lines()) {
            all.add(new Units(all.size() + 1, line.quantity()));
        }
        return ClaimedUnits.of(all);
    }

    /** What nobody can claim: all but what is the buyer's, and of that what is claimed. */
    public ClaimedUnits taken(ClaimedUnits claimed) {
        return gone().plus(claimed.atMost(kept).list());
    }

    /** What the end gave back. */
    public ClaimedUnits givenBack(ClaimedUnits refunded) {
        var before = refunded.without(kept);
        return gone().minus(before.list());
    }

    /** What can still be given back. */
    public ClaimedUnits owed(ClaimedUnits refunded) {
        return kept.without(refunded);
    }

    private ClaimedUnits gone() {
        return all.minus(kept.list());
    }
}
