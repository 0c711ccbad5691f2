package market.sourcing.domain.listing.event;

/** Pieces on hand that belong to an order now; nobody else can order them. */
public record StockReserved(String listingId, String factoryId, String sku, String orderId, int units)
        implements ListingEvent {}
