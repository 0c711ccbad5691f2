package market.sourcing.domain.listing.command;

import market.sourcing.domain.listing.ListingTerms;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.ListingId;

/** Answers the listing's version; a repeat answers the same and writes nothing. */
public record DraftListing(
        ListingId listingId, FactoryId factoryId, Actor actor, ListingTerms terms, String fingerprint) {}
