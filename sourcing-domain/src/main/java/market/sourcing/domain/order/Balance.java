package market.sourcing.domain.order;

import market.sourcing.domain.shared.Money;

/**
 * The money of an order that comes to nothing.
 *
 * @param held of what was paid
 * @param borne what the factory gives back of it besides, because it was paid out of what was held
 * @param uncredited what the buyer was paid for lateness out of it, and the factory does not bear, because of a reversal
 * @param before what cases gave back of it
 * @param isReversed whether the buyer's bank took something of it back: then he is credited with nothing that he did not pay
 */
public record Balance(Money held, Money borne, Money uncredited, GivenBack before, boolean isReversed) {

    /** Nobody keeps more. */
    Money most() {
        return held.plus(borne);
    }
}
