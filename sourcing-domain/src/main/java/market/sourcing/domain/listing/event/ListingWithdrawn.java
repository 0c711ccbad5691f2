package market.sourcing.domain.listing.event;

/** The offer is over for good; its SKU codes are free again. */
public record ListingWithdrawn(String listingId, String factoryId, String reason) implements ListingEvent {}
