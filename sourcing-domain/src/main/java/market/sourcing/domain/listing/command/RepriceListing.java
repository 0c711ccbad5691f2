package market.sourcing.domain.listing.command;

import java.util.Map;
import market.sourcing.domain.listing.PriceLadder;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.UnitPrice;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the prices and keeps the other terms. Answers the listing's version.
 *
 * @param expectedVersion the version the client has seen, or null when it does not matter
 */
public record RepriceListing(
        @TargetAggregateIdentifier ListingId listingId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        Actor actor,
        PriceLadder ladder,
        Map<String, PriceLadder> skuLadders,
        @Nullable UnitPrice dropshipPrice) {
    public RepriceListing {
        skuLadders = Map.copyOf(skuLadders);
    }
}
