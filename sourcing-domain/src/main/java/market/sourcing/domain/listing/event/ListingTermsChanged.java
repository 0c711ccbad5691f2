package market.sourcing.domain.listing.event;

import market.sourcing.domain.shared.StoredAs;

/** New terms as a whole. Orders placed before keep the terms they were placed under. */
@StoredAs(value = "sourcing.listing.ListingTermsChanged", revision = 2)
public record ListingTermsChanged(String listingId, String factoryId, PlainTerms terms) implements ListingEvent {}
