package market.sourcing.infra.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import market.sourcing.domain.listing.ProductionKind;
import market.sourcing.domain.order.PlacedOrder;
import market.sourcing.domain.order.command.CancelOrder;
import market.sourcing.domain.order.command.PlaceOrder;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;
import org.junit.jupiter.api.Test;

/** One buyer orders through two nodes at once, and others do too. */
class TabsAreKeptIT {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final String BUYER = TwoNodes.BUYER.account().value();

    @Test
    void of_many_orders_at_once_thirty_are_taken_and_each_of_others() throws Exception {
        try (var nodes = new TwoNodes()) {
            var goods = Stall.open(nodes, "one").offers("plenty", "CNY", ProductionKind.SPOT, 10_000);
            var answers = nodes.atOnce(
                    50,
                    n -> n % 5 == 0
                            ? order(nodes, n, other(n), "order-" + n, goods, 1)
                            : order(nodes, n, TwoNodes.BUYER, "order-" + n, goods, 1));

            var ledger = TabLedger.of(nodes.events());
            assertThat(ledger.orders(BUYER)).isEqualTo(30);
            for (int n = 0; n < 50; n += 5) {
                assertThat(ledger.orders(other(n).account().value())).isOne();
            }
            assertThat(answers.stream().flatMap(Optional::stream))
                    .hasSize(10)
                    .containsOnly(RefusalCode.TOO_MANY_UNPAID_ORDERS);
        }
    }

    @Test
    void while_orders_come_and_go_nobody_ever_has_more_than_thirty() throws Exception {
        try (var nodes = new TwoNodes()) {
            var goods = Stall.open(nodes, "one").offers("plenty", "CNY", ProductionKind.SPOT, 10_000);
            nodes.atOnce(28, n -> order(nodes, n, TwoNodes.BUYER, "order-stays-" + n, goods, 1));
            nodes.atOnce(16, n -> {
                var refused = order(nodes, n, TwoNodes.BUYER, "order-" + n, goods, 1);
                if (refused.isEmpty()) {
                    nodes.<Long>send(
                            n + 1,
                            new CancelOrder(new OrderId("order-" + n), null, TwoNodes.BUYER, "changed my mind", NOW),
                            TwoNodes.BUYER);
                }
                return refused;
            });
            assertThat(TabLedger.of(nodes.events()).orders(BUYER)).isEqualTo(28);
            assertThat(order(nodes, 0, TwoNodes.BUYER, "order-later", goods, 1)).isEmpty();
        }
    }

    @Test
    void of_few_pieces_one_buyer_gets_half_of_what_others_leave_and_each_of_them_some() throws Exception {
        try (var nodes = new TwoNodes()) {
            var goods = Stall.open(nodes, "one").offers("few", "CNY", ProductionKind.SPOT, 41);
            var answers = nodes.atOnce(
                    20,
                    n -> n % 4 == 0
                            ? order(nodes, n, other(n), "order-" + n, goods, 2)
                            : order(nodes, n, TwoNodes.BUYER, "order-" + n, goods, 3));

            var ledger = TabLedger.of(nodes.events());
            assertThat(ledger.others(BUYER)).isEqualTo(10);
            assertThat(2 * (ledger.held(BUYER) + 3)).isGreaterThan(41 - 10);
            assertThat(answers.stream().flatMap(Optional::stream)).containsOnly(RefusalCode.TOO_MUCH_HELD_UNPAID);
        }
    }

    /** Why it was refused; empty when it was taken. */
    private static Optional<RefusalCode> order(
            TwoNodes nodes, int node, Actor buyer, String id, ListingId goods, int units) {
        var lines = List.of(Stall.pieces(goods, units));
        try {
            nodes.<PlacedOrder>send(node, new PlaceOrder(new OrderId(id), buyer, lines, null, NOW, "f"), buyer);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.code());
        }
    }

    private static Actor other(int number) {
        return new Actor(new AccountId("account-other-" + number), Set.of(Role.BUYER));
    }
}
