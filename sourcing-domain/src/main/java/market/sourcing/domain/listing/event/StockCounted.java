package market.sourcing.domain.listing.event;

import market.sourcing.domain.shared.StoredAs;

/** Somebody counted: this many pieces of the SKU are on hand. */
@StoredAs("sourcing.listing.StockCounted")
public record StockCounted(String listingId, String factoryId, String sku, int units) implements StockEvent {}
