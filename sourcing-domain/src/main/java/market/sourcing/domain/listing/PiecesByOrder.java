package market.sourcing.domain.listing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import market.sourcing.domain.shared.OrderId;
import org.jspecify.annotations.Nullable;

/** Pieces of one stock that are orders', by the thousand. */
final class PiecesByOrder {
    /** The entry of a hash map, its key and its value, and what the table keeps for it. */
    private static final int BYTES_OF_AN_ENTRY = 80;

    private HeldColumns derived = new HeldColumns();
    /** Of orders whose ids are not of this marketplace. */
    private Map<OrderKey, Held> foreign = new HashMap<>();

    @Nullable
    Held of(OrderId order) {
        return of(OrderKey.of(order));
    }

    private @Nullable Held of(OrderKey order) {
        return order instanceof OrderKey.Derived known ? derived.get(known) : foreign.get(order);
    }

    int units(OrderId order) {
        var held = of(order);
        return held == null ? 0 : held.units();
    }

    void add(OrderId order, Held more) {
        var key = OrderKey.of(order);
        var held = of(key);
        put(key, held == null ? more : held.and(more));
    }

    void take(OrderId order, int units) {
        var key = OrderKey.of(order);
        var held = of(key);
        if (held != null) {
            put(key, held.without(units));
        }
    }

    private void put(OrderKey order, @Nullable Held held) {
        switch (order) {
            case OrderKey.Derived known when held == null -> derived.remove(known);
            case OrderKey.Derived known -> derived.put(known, held);
            case OrderKey.Foreign _ when held == null -> foreign.remove(order);
            case OrderKey.Foreign _ -> foreign.put(order, held);
        }
    }

    void clear() {
        derived = new HeldColumns();
        foreign = new HashMap<>();
    }

    /** In the order of the ids. */
    List<StockState.Pieces> written() {
        return Stream.concat(
                        derived.rows(PiecesByOrder::written),
                        foreign.entrySet().stream().map(it -> written(it.getKey(), it.getValue())))
                .sorted(Comparator.comparing(StockState.Pieces::orderId))
                .toList();
    }

    private static StockState.Pieces written(OrderKey order, Held held) {
        return new StockState.Pieces(order.id().value(), held.buyerId(), held.units());
    }

    int bytes() {
        return derived.bytes() + BYTES_OF_AN_ENTRY * foreign.size();
    }
}
