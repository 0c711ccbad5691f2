package market.sourcing.domain.vocabulary;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import market.sourcing.domain.listing.StockId;
import market.sourcing.domain.listing.StockLevels;
import market.sourcing.domain.listing.event.DispatchVoided;
import market.sourcing.domain.listing.event.StockCounted;
import market.sourcing.domain.listing.event.StockDispatched;
import market.sourcing.domain.listing.event.StockReleased;
import market.sourcing.domain.listing.event.StockReserved;
import market.sourcing.domain.listing.event.StockWrittenOff;
import market.sourcing.domain.shared.ListingId;

/** Stock as a view of it would show it, never behind. */
final class InMemoryStockLevels implements StockLevels {
    private final Map<String, Map<String, Integer>> onHand = new HashMap<>();
    private final Map<String, Map<String, Integer>> reserved = new HashMap<>();

    void on(Object event) {
        switch (event) {
            case StockCounted it -> of(onHand, it.listingId()).put(it.sku(), it.units());
            case StockReserved it -> of(reserved, it.listingId()).merge(it.sku(), it.units(), Integer::sum);
            case StockReleased it -> of(reserved, it.listingId()).merge(it.sku(), -it.units(), Integer::sum);
            case StockDispatched it -> {
                of(onHand, it.listingId()).merge(it.sku(), -it.units(), Integer::sum);
                of(reserved, it.listingId()).merge(it.sku(), -it.units(), Integer::sum);
            }
            case StockWrittenOff it -> of(onHand, it.listingId()).merge(it.sku(), -it.units(), Integer::sum);
            case DispatchVoided it -> {
                of(onHand, it.listingId()).merge(it.sku(), it.units(), Integer::sum);
                of(reserved, it.listingId()).merge(it.sku(), it.units(), Integer::sum);
            }
            default -> {}
        }
    }

    @Override
    public Map<StockId, Integer> available(Collection<ListingId> listings) {
        var available = new HashMap<StockId, Integer>();
        for (var listing : listings) {
            of(onHand, listing.value())
                    .forEach((sku, units) -> available.put(
                            StockId.of(listing, sku),
                            units - of(reserved, listing.value()).getOrDefault(sku, 0)));
        }
        return available;
    }

    private static Map<String, Integer> of(Map<String, Map<String, Integer>> all, String listing) {
        return all.computeIfAbsent(listing, _ -> new HashMap<>());
    }
}
