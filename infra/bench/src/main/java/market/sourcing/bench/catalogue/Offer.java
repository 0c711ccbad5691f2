package market.sourcing.bench.catalogue;

import market.sourcing.domain.listing.event.PlainTerms;

/**
 * A made-up listing.
 *
 * @param soldBefore pieces sold elsewhere before it came here; 0 when nothing is stated
 */
public record Offer(String listingId, String factoryId, String ownerId, PlainTerms terms, long soldBefore) {}
