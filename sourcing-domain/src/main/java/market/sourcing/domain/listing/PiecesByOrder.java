package market.sourcing.domain.listing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.shared.OrderId;
import org.jspecify.annotations.Nullable;

/** Pieces of one stock that are orders', by the thousand. */
final class PiecesByOrder {
    /** The entry of a hash map, its key and its value. */
    private static final int BYTES_AN_ORDER = 72;
    /** Of the map's own table, which stays as large as it once was. */
    private static final int BYTES_OF_THE_MOST = 8;

    private Map<OrderKey, Held> byOrder = new HashMap<>();
    private int most;

    @Nullable
    Held of(OrderId order) {
        return byOrder.get(OrderKey.of(order));
    }

    int units(OrderId order) {
        var held = of(order);
        return held == null ? 0 : held.units();
    }

    void add(OrderId order, Held more) {
        byOrder.merge(OrderKey.of(order), more, Held::and);
        most = Math.max(most, byOrder.size());
    }

    void take(OrderId order, int units) {
        byOrder.computeIfPresent(OrderKey.of(order), (_, held) -> held.without(units));
        if (byOrder.isEmpty()) {
            clear();
        }
    }

    void clear() {
        byOrder = new HashMap<>();
        most = 0;
    }

    /** In the order of the ids. */
    List<StockState.Pieces> written() {
        return byOrder.entrySet().stream()
                .map(it -> new StockState.Pieces(
                        it.getKey().id().value(),
                        it.getValue().buyerId(),
                        it.getValue().units()))
                .sorted(Comparator.comparing(StockState.Pieces::orderId))
                .toList();
    }

    int bytes() {
        return BYTES_AN_ORDER * byOrder.size() + BYTES_OF_THE_MOST * most;
    }
}
