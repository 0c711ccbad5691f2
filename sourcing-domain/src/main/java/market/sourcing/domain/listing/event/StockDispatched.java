package market.sourcing.domain.listing.event;

import market.sourcing.domain.shared.StoredAs;

/** An order's pieces have left: they are no longer on hand, nor reserved. */
@StoredAs("sourcing.listing.StockDispatched")
public record StockDispatched(String listingId, String factoryId, String sku, String orderId, int units)
        implements StockEvent {}
