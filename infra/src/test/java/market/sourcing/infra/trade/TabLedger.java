package market.sourcing.infra.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import market.sourcing.domain.listing.event.StockCounted;
import market.sourcing.domain.listing.event.StockReleased;
import market.sourcing.domain.listing.event.StockReserved;
import market.sourcing.domain.order.event.OrderPutOnTab;
import market.sourcing.domain.order.event.OrderTakenOffTab;
import market.sourcing.projections.view.Recorded;

/**
 * The tabs of all buyers and the stock of one SKU of which nothing is paid, played back from the log; fails at the first position at
 * which one buyer holds more than the rule lets.
 */
final class TabLedger {
    private static final int MOST_ORDERS = 30;

    private final Map<String, Set<String>> orders = new HashMap<>();
    private final Map<String, Integer> held = new HashMap<>();
    private final Map<String, String> buyers = new HashMap<>();
    private final Map<String, Integer> byOrder = new HashMap<>();
    private int onHand;

    static TabLedger of(List<Recorded> log) {
        var ledger = new TabLedger();
        log.forEach(recorded -> ledger.apply(recorded.event(), recorded.position()));
        return ledger;
    }

    private void apply(Object event, long position) {
        switch (event) {
            case StockCounted counted -> onHand = counted.units();
            case StockReserved more -> {
                var buyer = String.valueOf(more.buyerId());
                buyers.put(more.orderId(), buyer);
                byOrder.put(more.orderId(), more.units());
                held.merge(buyer, more.units(), Integer::sum);
                assertThat(2 * held(buyer)).as("held at %s", position).isLessThanOrEqualTo(onHand - others(buyer));
            }
            case StockReleased back -> {
                assertThat(byOrder.remove(back.orderId())).isEqualTo(back.units());
                held.merge(String.valueOf(buyers.remove(back.orderId())), -back.units(), Integer::sum);
            }
            case OrderPutOnTab put -> {
                assertThat(on(put.buyerId()).add(put.orderId())).isTrue();
                assertThat(on(put.buyerId())).as("on the tab at %s", position).hasSizeLessThanOrEqualTo(MOST_ORDERS);
            }
            case OrderTakenOffTab off ->
                assertThat(on(off.buyerId()).remove(off.orderId())).isTrue();
            default -> {}
        }
    }

    private Set<String> on(String buyer) {
        return orders.computeIfAbsent(buyer, none -> new HashSet<>());
    }

    int orders(String buyer) {
        return on(buyer).size();
    }

    int held(String buyer) {
        return held.getOrDefault(buyer, 0);
    }

    int others(String buyer) {
        return held.values().stream().mapToInt(n -> n).sum() - held(buyer);
    }
}
