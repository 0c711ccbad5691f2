package market.sourcing.domain.listing.event;

/** Pieces that were said to have left are here after all: on hand again, and held for their order again. */
public record DispatchVoided(String listingId, String factoryId, String sku, String orderId, int units)
        implements ListingEvent {}
