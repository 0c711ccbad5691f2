package market.sourcing.domain.listing.event;

import market.sourcing.domain.shared.StoredAs;

/** The offer is over for good; its SKU codes are free again. */
@StoredAs("sourcing.listing.ListingWithdrawn")
public record ListingWithdrawn(String listingId, String factoryId, String reason) implements ListingEvent {}
