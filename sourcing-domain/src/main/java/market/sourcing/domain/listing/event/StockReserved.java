package market.sourcing.domain.listing.event;

import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * Pieces on hand that belong to an order now; nobody else can order them.
 *
 * @param buyerId whose order it is; null in events from before it was noted
 */
@StoredAs("sourcing.listing.StockReserved")
public record StockReserved(
        String listingId,
        String factoryId,
        String sku,
        String orderId,
        int units,
        @Nullable String buyerId) implements StockEvent {}
