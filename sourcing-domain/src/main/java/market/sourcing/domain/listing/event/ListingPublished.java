package market.sourcing.domain.listing.event;

/** The offer can be found and ordered from now on; also when it comes back from a pause. */
public record ListingPublished(String listingId, String factoryId) implements ListingEvent {}
