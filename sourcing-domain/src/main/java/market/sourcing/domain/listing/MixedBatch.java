package market.sourcing.domain.listing;

import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;

/** The threshold several listings of a factory meet together: by quantity or by amount; at least one is stated. */
public record MixedBatch(
        @Nullable Quantity quantity, @Nullable Money amount) {
    public MixedBatch {
        if (quantity == null && amount == null) {
            throw Refused.invalid("mixedBatch", "A mixed batch states a quantity, an amount, or both.");
        }
        if (amount != null && amount.minor() <= 0) {
            throw Refused.invalid("mixedBatch", "The amount of a mixed batch is above 0.");
        }
    }
}
