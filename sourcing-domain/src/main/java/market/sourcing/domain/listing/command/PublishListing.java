package market.sourcing.domain.listing.command;

import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Lets a draft or paused listing be found and ordered; its factory must be verified and not suspended. Answers the listing's version.
 *
 * @param expectedVersion the version the client has seen, or null when it does not matter
 */
public record PublishListing(
        @TargetAggregateIdentifier ListingId listingId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        Actor actor) {}
