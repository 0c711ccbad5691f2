package market.sourcing.domain.listing.event;

import market.sourcing.domain.shared.StoredAs;

/** An order came to nothing: its pieces can be ordered again. */
@StoredAs("sourcing.listing.StockReleased")
public record StockReleased(String listingId, String factoryId, String sku, String orderId, int units)
        implements StockEvent {}
