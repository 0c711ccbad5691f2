package market.sourcing.domain.listing.event;

/** Somebody counted: this many pieces of the SKU are on hand. */
public record StockCounted(String listingId, String factoryId, String sku, int units) implements ListingEvent {}
