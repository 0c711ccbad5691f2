package market.sourcing.api.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import market.sourcing.api.terms.TermsShown;
import market.sourcing.domain.order.PlacedOrder;
import org.jspecify.annotations.Nullable;

/**
 * What was fixed when an order was placed.
 *
 * @param quoteId the quote whose terms these are, or null when there was none
 * @param closesAt when it is closed unless it was paid
 */
public record PlacedShown(
        String id,
        long version,
        String buyerId,
        @Nullable String quoteId,
        @JsonUnwrapped TermsShown terms,
        @Nullable Instant closesAt) {

    public static PlacedShown of(PlacedOrder order) {
        var placed = order.placed();
        return new PlacedShown(
                placed.orderId(),
                order.version(),
                placed.buyerId(),
                placed.quoteId(),
                TermsShown.of(placed.terms()),
                placed.closesAt());
    }
}
