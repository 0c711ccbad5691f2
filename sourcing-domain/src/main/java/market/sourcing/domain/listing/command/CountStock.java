package market.sourcing.domain.listing.command;

import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * States how many pieces of a SKU are on hand. Answers the listing's version.
 *
 * @param expectedVersion the version the client has seen, or null when it does not matter
 */
public record CountStock(
        @TargetAggregateIdentifier ListingId listingId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        Actor actor,
        String sku,
        int units) {}
