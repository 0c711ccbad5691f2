package market.sourcing.infra.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import market.sourcing.domain.listing.ProductionKind;
import market.sourcing.domain.order.PlacedOrder;
import market.sourcing.domain.order.Shipment;
import market.sourcing.domain.order.command.CancelOrder;
import market.sourcing.domain.order.command.HandOverOrder;
import market.sourcing.domain.order.command.PlaceOrder;
import market.sourcing.domain.order.event.OrderEvent;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;
import market.sourcing.projections.view.Recorded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many buyers want the last pieces of one SKU at once, through two nodes. */
class NothingIsOversoldIT {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final int PIECES = 60;
    private static final int BUYERS = 8;
    private static final int ORDERS_EACH = 8;
    private static final int MOST = 9;

    private final Map<String, Integer> accepted = new ConcurrentHashMap<>();
    private final Map<String, Integer> refused = new ConcurrentHashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void no_position_of_the_log_promises_more_than_there_is(long seed) throws Exception {
        try (var nodes = new TwoNodes()) {
            var stall = Stall.open(nodes, "one");
            var listing = stall.offers("last-pieces", "CNY", ProductionKind.SPOT, PIECES);
            var paid = order(nodes, 0, TwoNodes.BUYER, "order-paid", listing, 5);
            new Till(nodes).pay(0, paid, "payment-1", NOW);

            nodes.atOnce(BUYERS, buyer -> {
                buy(nodes, buyer, listing, new Random(seed * BUYERS + buyer));
                return buyer;
            });
            nodes.<Long>send(
                    1,
                    new HandOverOrder(paid, null, stall.owner(), new Shipment(null, null), List.of(), NOW),
                    stall.owner());

            var log = nodes.events();
            var stock = StockLedger.of(log);
            assertThat(stock.held()).isEqualTo(accepted);
            assertThat(stock.onHand()).isEqualTo(PIECES - 5);
            assertThat(ordersIn(log)).doesNotContainAnyElementsOf(refused.keySet());
            assertThat(refused).isNotEmpty();
            assertThat(stock.available())
                    .isEqualTo(PIECES
                            - 5
                            - accepted.values().stream().mapToInt(n -> n).sum());
        }
    }

    private void buy(TwoNodes nodes, int buyer, ListingId listing, Random random) {
        for (var number = 0; number < ORDERS_EACH; number++) {
            var id = "order-" + buyer + "-" + number;
            var quantity = 1 + random.nextInt(MOST);
            try {
                order(nodes, buyer, account(buyer), id, listing, quantity);
                accepted.put(id, quantity);
                if (random.nextInt(3) == 0) {
                    cancel(nodes, buyer + random.nextInt(2), account(buyer), id);
                }
            } catch (Refused no) {
                assertThat(no.code()).isIn(RefusalCode.STOCK_TOO_LOW, RefusalCode.TOO_MUCH_HELD_UNPAID);
                refused.put(id, quantity);
            }
        }
    }

    private static OrderId order(TwoNodes nodes, int node, Actor buyer, String id, ListingId listing, int quantity) {
        var order = new OrderId(id);
        var lines = List.of(Stall.pieces(listing, quantity));
        nodes.<PlacedOrder>send(node, new PlaceOrder(order, buyer, lines, null, NOW, "f"), buyer);
        return order;
    }

    private static Actor account(int buyer) {
        return new Actor(new AccountId("account-buyer-" + buyer), Set.of(Role.BUYER));
    }

    private void cancel(TwoNodes nodes, int node, Actor buyer, String id) {
        nodes.<Long>send(node, new CancelOrder(new OrderId(id), null, buyer, "changed my mind", NOW), buyer);
        accepted.remove(id);
    }

    private static List<String> ordersIn(List<Recorded> log) {
        return log.stream()
                .map(Recorded::event)
                .filter(OrderEvent.class::isInstance)
                .map(event -> ((OrderEvent) event).orderId())
                .toList();
    }
}
