package market.sourcing.domain.listing.event;

import market.sourcing.domain.shared.StoredAs;

/** Pieces that were said to have left are here after all: on hand again, and held for their order again. */
@StoredAs("sourcing.listing.DispatchVoided")
public record DispatchVoided(String listingId, String factoryId, String sku, String orderId, int units)
        implements StockEvent {}
