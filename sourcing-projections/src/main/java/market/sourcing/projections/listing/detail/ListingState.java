package market.sourcing.projections.listing.detail;

/** Where a listing stands; only a published one can be found and ordered. */
public enum ListingState {
    DRAFT,
    PUBLISHED,
    PAUSED,
    WITHDRAWN
}
