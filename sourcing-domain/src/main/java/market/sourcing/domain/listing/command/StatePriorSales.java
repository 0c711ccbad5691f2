package market.sourcing.domain.listing.command;

import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Operators only: records sales the offer had elsewhere, replacing an earlier statement. Answers the listing's version.
 *
 * @param expectedVersion the version the client has seen, or null when it does not matter
 */
public record StatePriorSales(
        @TargetAggregateIdentifier ListingId listingId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        Actor actor,
        long units,
        int days,
        String source) {}
