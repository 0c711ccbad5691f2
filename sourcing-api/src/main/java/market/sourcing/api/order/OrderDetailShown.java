package market.sourcing.api.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import market.sourcing.api.behalf.OnBehalfShown;
import org.jspecify.annotations.Nullable;

/**
 * An order, and for whom it is.
 *
 * @param onBehalf null where its buyer ordered for itself
 */
record OrderDetailShown(
        @JsonUnwrapped OrderShown order, @Nullable OnBehalfShown onBehalf) {}
