package market.sourcing.domain.listing.event;

import market.sourcing.domain.shared.StoredAs;

/** The offer can't be found or ordered until it is published again. */
@StoredAs("sourcing.listing.ListingPaused")
public record ListingPaused(String listingId, String factoryId, String reason) implements ListingEvent {}
