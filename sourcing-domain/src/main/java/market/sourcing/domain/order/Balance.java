package market.sourcing.domain.order;

import market.sourcing.domain.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The money of an order that comes to nothing.
 *
 * @param held of what was paid
 * @param borne what the factory gives back of it besides, because it was paid out of what was held: ways back, and what was paid for
 *     lateness unless the buyer's bank took something back
 * @param uncredited what the buyer was paid for lateness out of it, and the factory does not bear, because of a reversal
 * @param before what cases gave back of it
 * @param isReversed whether the buyer's bank took something of it back before the order came to nothing: then he is credited with nothing that he did not pay
 * @param most where it had before the order came to nothing, what the factory kept then: of what there was; otherwise null
 */
public record Balance(
        Money held,
        Money borne,
        Money uncredited,
        GivenBack before,
        boolean isReversed,
        @Nullable Money most) {

    /** The same, were this held. */
    Balance of(Money other) {
        return new Balance(other, borne, uncredited, before, isReversed, most);
    }

    /** Nobody keeps more. */
    Money all() {
        return held.plus(borne);
    }

    /** What of so much the factory kept when the order came to nothing. */
    long kept(long minor) {
        return most == null ? minor : Math.min(minor, most.minor());
    }
}
