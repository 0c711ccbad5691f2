package market.sourcing.domain.listing.event;

/** Pieces of an order that came to nothing, which were thought to be here, have left: they are no longer on hand. */
public record StockWrittenOff(String listingId, String factoryId, String sku, String orderId, int units)
        implements ListingEvent {}
