package market.sourcing.projections.order.summary;

/**
 * Asks for orders that wait for pieces of a listing, the oldest first: placed, and not handed over.
 *
 * @param factoryId whose listing it is
 */
public record FindOrdersOfListing(String factoryId, String listingId) {}
