package market.sourcing.domain.listing;

import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.Quantity;
import org.jspecify.annotations.Nullable;

/** The threshold several listings of a factory meet together: by quantity or by amount; at least one is stated. */
public record MixedBatch(
        @Nullable Quantity quantity, @Nullable Money amount) {}
