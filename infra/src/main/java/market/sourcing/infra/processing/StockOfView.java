package market.sourcing.infra.processing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import market.sourcing.domain.listing.StockId;
import market.sourcing.domain.listing.StockLevels;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.projections.listing.detail.ListingDetail;
import market.sourcing.projections.listing.detail.ListingDetailProjector;
import market.sourcing.projections.view.ViewNotReady;
import market.sourcing.projections.view.Views;

/** Looks stock up where buyers see it; while that view is still being built nothing is known, and nothing is said. */
public record StockOfView(Views views) implements StockLevels {
    @Override
    public Map<StockId, Integer> available(Collection<ListingId> listings) {
        var available = new HashMap<StockId, Integer>();
        try {
            views.documents(ListingDetailProjector.VIEW)
                    .byIds(listings.stream().map(ListingId::value).toList())
                    .forEach(listing -> add(listing, available));
        } catch (ViewNotReady notYet) {
            return Map.of();
        }
        return available;
    }

    private static void add(ListingDetail listing, Map<StockId, Integer> available) {
        var id = new ListingId(listing.id());
        listing.stock().forEach(stock -> available.put(StockId.of(id, stock.sku()), stock.available()));
    }
}
