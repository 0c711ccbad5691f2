package market.sourcing.domain.order;

import market.sourcing.domain.shared.Money;

/**
 * What return cases gave back of an order's price before it came to nothing.
 *
 * @param goods what was paid for the units that came back
 * @param freight of the way out
 * @param kept what the factory kept of it, or had paid for lateness before
 * @param restocking of that, what stays the factory's
 */
public record GivenBack(Money goods, Money freight, Money kept, Money restocking) {

    /** What the buyer got of what he had paid. */
    public Money price() {
        return goods.plus(freight).minus(kept);
    }
}
