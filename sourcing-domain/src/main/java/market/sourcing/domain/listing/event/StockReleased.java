package market.sourcing.domain.listing.event;

/** An order came to nothing: its pieces can be ordered again. */
public record StockReleased(String listingId, String factoryId, String sku, String orderId, int units)
        implements ListingEvent {}
