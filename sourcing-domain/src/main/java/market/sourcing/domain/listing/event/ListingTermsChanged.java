package market.sourcing.domain.listing.event;

/** New terms as a whole. Orders placed before keep the terms they were placed under. */
public record ListingTermsChanged(String listingId, String factoryId, PlainTerms terms) implements ListingEvent {}
