package market.sourcing.domain.listing.event;

import market.sourcing.domain.shared.StoredAs;

/** The offer can be found and ordered from now on; also when it comes back from a pause. */
@StoredAs("sourcing.listing.ListingPublished")
public record ListingPublished(String listingId, String factoryId) implements ListingEvent {}
