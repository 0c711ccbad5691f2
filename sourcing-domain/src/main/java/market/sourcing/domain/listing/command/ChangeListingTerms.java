package market.sourcing.domain.listing.command;

import market.sourcing.domain.listing.ListingTerms;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the terms as a whole; the currency stays. Answers the listing's version.
 *
 * @param expectedVersion the version the client has seen, or null when it does not matter
 */
public record ChangeListingTerms(
        @TargetAggregateIdentifier ListingId listingId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        Actor actor,
        ListingTerms terms) {}
