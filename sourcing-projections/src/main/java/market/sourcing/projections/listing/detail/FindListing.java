package market.sourcing.projections.listing.detail;

/** Asks for one listing, in whatever state. */
public record FindListing(String listingId) {}
