package market.sourcing.domain.listing.event;

import market.sourcing.domain.shared.StoredAs;

/**
 * A factory wrote down an offer that nobody else sees yet.
 *
 * @param ownerId the account that acts for the factory
 * @param fingerprint of the request that created it, to tell a repeat from another request under the same key
 */
@StoredAs(value = "sourcing.listing.ListingDrafted", revision = 2)
public record ListingDrafted(String listingId, String factoryId, String ownerId, PlainTerms terms, String fingerprint)
        implements ListingEvent {}
