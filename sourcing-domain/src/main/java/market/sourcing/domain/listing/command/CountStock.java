package market.sourcing.domain.listing.command;

import java.util.List;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.OrderId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * States how many pieces of a SKU are on hand. Answers the listing's version.
 *
 * @param expectedVersion the version the client has seen, or null when it does not matter
 * @param ordered before a first count, orders that may wait for pieces of it, as far as is known; each is asked itself
 */
public record CountStock(
        @TargetAggregateIdentifier ListingId listingId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        Actor actor,
        String sku,
        int units,
        List<OrderId> ordered) {
    public CountStock {
        ordered = List.copyOf(ordered);
    }

    public CountStock(ListingId listingId, @Nullable Long expectedVersion, Actor actor, String sku, int units) {
        this(listingId, expectedVersion, actor, sku, units, List.of());
    }
}
