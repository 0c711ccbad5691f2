package market.sourcing.infra.trade;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.delivery.event.DeliveryEvent;
import market.sourcing.domain.escrow.event.EscrowEvent;
import market.sourcing.domain.escrow.event.MoneyMoved;
import market.sourcing.domain.listing.event.DispatchVoided;
import market.sourcing.domain.listing.event.StockCounted;
import market.sourcing.domain.listing.event.StockDispatched;
import market.sourcing.domain.listing.event.StockReleased;
import market.sourcing.domain.listing.event.StockReserved;
import market.sourcing.domain.listing.event.StockWrittenOff;
import market.sourcing.domain.order.event.OrderEvent;
import market.sourcing.domain.order.event.OrderPutOnTab;
import market.sourcing.domain.order.event.OrderTakenOffTab;
import market.sourcing.domain.returns.event.CaseEvent;
import market.sourcing.domain.returns.event.OrderReturnsEvent;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.projections.view.Recorded;

/** All that was written down of each order, in a form in which orders that ended alike are equal. */
final class Ends {
    /** What a buyer orders besides is told with his first order. */
    private static final String MORE = "more-";

    private final Map<String, List<String>> byOrder = new HashMap<>();

    static Ends of(List<Recorded> log) {
        var ends = new Ends();
        for (var recorded : log) {
            orderOf(recorded.event())
                    .map(order -> order.replace(MORE, ""))
                    .ifPresent(order -> ends.byOrder
                            .computeIfAbsent(order, _ -> new ArrayList<>())
                            .add(told(recorded.event())));
        }
        ends.byOrder.values().forEach(events -> events.sort(Comparator.naturalOrder()));
        return ends;
    }

    List<String> of(Raced raced) {
        return requireNonNull(byOrder.get(raced.order().value()), raced.name());
    }

    /** Its name, and what it moved between which kinds of accounts, or of which goods. */
    private static String told(Object event) {
        var name = event.getClass().getSimpleName();
        return switch (event) {
            case MoneyMoved moved ->
                name
                        + moved.entries().stream()
                                .map(entry -> entry.account().replaceFirst("/.*", " ") + entry.minor())
                                .sorted()
                                .toList();
            case StockCounted it -> name + it.units();
            case StockReserved it -> name + it.units();
            case StockReleased it -> name + it.units();
            case StockDispatched it -> name + it.units();
            default -> name;
        };
    }

    private static Optional<String> orderOf(Object event) {
        return switch (event) {
            case EscrowEvent it -> Optional.of(it.orderId());
            case OrderEvent it -> Optional.of(it.orderId());
            case DeliveryEvent it -> Optional.of(it.orderId());
            case CaseEvent it -> Optional.of(it.orderId());
            case OrderReturnsEvent it -> Optional.of(it.orderId());
            case OrderPutOnTab it -> Optional.of(it.orderId());
            case OrderTakenOffTab it -> Optional.of(it.orderId());
            case StockCounted it -> Optional.of(it.listingId().replace(ListingId.PREFIX, OrderId.PREFIX));
            case StockReserved it -> Optional.of(it.orderId());
            case StockReleased it -> Optional.of(it.orderId());
            case StockDispatched it -> Optional.of(it.orderId());
            case DispatchVoided it -> Optional.of(it.orderId());
            case StockWrittenOff it -> Optional.of(it.orderId());
            default -> Optional.empty();
        };
    }
}
