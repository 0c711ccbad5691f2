package market.sourcing.api.listing.actions;

import java.util.Map;
import market.sourcing.api.actions.Subject;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;

/**
 * A listing of which somebody asks what he may do with it.
 *
 * @param sku one of its SKUs
 * @param text one of its texts
 */
record AskedListing(ListingId id, Actor actor, String currency, String sku, String text) implements Subject {
    @Override
    public Map<String, String> names() {
        return Map.of("id", id.value());
    }
}
