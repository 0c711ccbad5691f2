package market.sourcing.domain.listing.event;

/** The offer can't be found or ordered until it is published again. */
public record ListingPaused(String listingId, String factoryId, String reason) implements ListingEvent {}
