package market.sourcing.domain.listing.command;

import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Takes a published listing out of sale for a while. Answers the listing's version.
 *
 * @param expectedVersion the version the client has seen, or null when it does not matter
 */
public record PauseListing(
        @TargetAggregateIdentifier ListingId listingId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        Actor actor,
        String reason) {}
