package market.sourcing.domain.order;

import java.util.List;
import market.sourcing.domain.delivery.Pieces;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.order.event.RemainderLeft;
import market.sourcing.domain.shared.Money;

/**
 * What return cases gave back of an order's price before it came to nothing.
 *
 * @param pieces that it was given back for
 * @param goods what was paid for them
 * @param freight of the way out
 * @param kept what the factory kept of it, or had paid for lateness before
 * @param restocking of that, what stays the factory's
 */
public record GivenBack(List<Content> pieces, Money goods, Money freight, Money kept, Money restocking) {
    public GivenBack {
        pieces = List.copyOf(pieces);
    }

    /** What the buyer got of what he had paid. */
    public Money price() {
        return goods.plus(freight).minus(kept);
    }

    /** What came off it, because it was paid for lateness before. */
    public Money setOff() {
        return kept.minus(restocking);
    }

    /** What of it they had given back when an order came to nothing. */
    GivenBack by(RemainderLeft end) {
        var currency = goods.currency();
        return new GivenBack(
                end.refunded(),
                goods,
                new Money(end.freightMinor(), currency),
                kept,
                new Money(end.restockingMinor(), currency));
    }

    /** Of these, the pieces that it was not given back for. */
    List<Content> notOf(List<Content> some) {
        return Pieces.minus(some, pieces);
    }

    /** How many pieces of a line. */
    int of(int line) {
        return pieces.stream()
                .filter(content -> content.line() == line)
                .mapToInt(Content::quantity)
                .sum();
    }
}
