package market.sourcing.domain.listing.event;

import market.sourcing.domain.shared.StoredAs;

/** Pieces of an order that came to nothing, which were thought to be here, have left: they are no longer on hand. */
@StoredAs("sourcing.listing.StockWrittenOff")
public record StockWrittenOff(String listingId, String factoryId, String sku, String orderId, int units)
        implements StockEvent {}
