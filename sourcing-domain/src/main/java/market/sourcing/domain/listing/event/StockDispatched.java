package market.sourcing.domain.listing.event;

/** An order's pieces have left: they are no longer on hand, nor reserved. */
public record StockDispatched(String listingId, String factoryId, String sku, String orderId, int units)
        implements ListingEvent {}
