package market.sourcing.infra.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import market.sourcing.domain.escrow.EscrowId;
import market.sourcing.domain.escrow.command.NoteRefundPaid;
import market.sourcing.domain.escrow.event.MoneyMoved;
import market.sourcing.domain.listing.ProductionKind;
import market.sourcing.domain.order.PlacedOrder;
import market.sourcing.domain.order.Shipment;
import market.sourcing.domain.order.command.CancelOrder;
import market.sourcing.domain.order.command.ConfirmReceipt;
import market.sourcing.domain.order.command.HandOverOrder;
import market.sourcing.domain.order.command.PlaceOrder;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Refused;
import market.sourcing.projections.view.Recorded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A random trade in two currencies: whatever is tried, in whatever order, no money comes from nowhere. */
class MoneyIsInBalanceIT {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final int STEPS = 150;
    private static final int ORDERS = 12;

    private final List<ListingId> listings = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_currency_sums_to_zero_at_every_position(long seed) {
        try (var nodes = new TwoNodes()) {
            var stall = Stall.open(nodes, "one");
            listings.add(stall.offers("spot", "CNY", ProductionKind.SPOT, 10_000));
            listings.add(stall.offers("made", "USD", ProductionKind.MADE_TO_ORDER, 10_000));
            var random = new Random(seed);
            for (var step = 0; step < STEPS; step++) {
                attempt(nodes, stall, step, random);
            }
            var log = nodes.events();
            assertThat(log.stream().map(it -> it.event().getClass().getSimpleName()))
                    .contains("FundsHeld", "FundsReleased", "FundsRefunded", "SurplusReceived", "RefundPaid");
            assertBalanced(log);
        }
    }

    /** Often refused, which is as good. */
    private void attempt(TwoNodes nodes, Stall stall, int step, Random random) {
        var order = new OrderId("order-" + random.nextInt(ORDERS));
        var till = new Till(nodes);
        try {
            switch (random.nextInt(9)) {
                case 0, 1 -> place(nodes, step, order, random);
                case 2, 3, 4 -> till.pay(step, order, "payment-" + step, NOW);
                case 5 -> payLate(nodes, till, stall, step, order);
                case 6 -> cancel(nodes, step, order, random.nextBoolean() ? TwoNodes.BUYER : stall.owner());
                case 7 -> deliver(nodes, stall, step, order);
                default -> refund(nodes, step, order, random);
            }
        } catch (Refused refused) {
            assertThat(refused.code()).isNotNull();
        }
    }

    private void place(TwoNodes nodes, int step, OrderId order, Random random) {
        var lines = List.of(Stall.pieces(listings.get(random.nextInt(2)), 1 + random.nextInt(50)));
        nodes.<PlacedOrder>send(step, new PlaceOrder(order, TwoNodes.BUYER, lines, null, NOW, "f"), TwoNodes.BUYER);
    }

    /** The order is over before the provider says that it has collected. */
    private static void payLate(TwoNodes nodes, Till till, Stall stall, int step, OrderId order) {
        var asked = till.request(step, order, "payment-" + step, NOW);
        cancel(nodes, step, order, stall.owner());
        till.approve(step, order, "payment-" + step, asked.standing().amount(), NOW);
    }

    private static void cancel(TwoNodes nodes, int step, OrderId order, Actor actor) {
        nodes.<Long>send(step, new CancelOrder(order, null, actor, "no more", NOW), actor);
    }

    private static void deliver(TwoNodes nodes, Stall stall, int step, OrderId order) {
        nodes.<Long>send(
                step,
                new HandOverOrder(
                        order,
                        null,
                        stall.owner(),
                        new Shipment("simulated", "SIM%05d".formatted(step)),
                        List.of(),
                        NOW),
                stall.owner());
        nodes.<Long>send(step, new ConfirmReceipt(order, null, TwoNodes.BUYER, NOW), TwoNodes.BUYER);
    }

    private static void refund(TwoNodes nodes, int step, OrderId order, Random random) {
        var tail = order.value().substring(OrderId.PREFIX.length());
        var refund = "refund-" + (1 + random.nextInt(2)) + "-" + tail;
        nodes.<Long>send(step, new NoteRefundPaid(EscrowId.of(order), refund, "rf", NOW), TwoNodes.OPERATOR);
    }

    private static void assertBalanced(List<Recorded> log) {
        Map<String, Map<String, Long>> accounts = new TreeMap<>();
        for (var recorded : log) {
            if (recorded.event() instanceof MoneyMoved moved) {
                var ledger = accounts.computeIfAbsent(moved.currency(), currency -> new TreeMap<>());
                moved.entries().forEach(entry -> ledger.merge(entry.account(), entry.minor(), Long::sum));
            }
            accounts.forEach((currency, ledger) -> {
                assertThat(ledger.values().stream().mapToLong(Long::longValue).sum())
                        .as("%s at position %s", currency, recorded.position())
                        .isZero();
                assertThat(ledger)
                        .allSatisfy((account, minor) -> assertThat(isOverdrawn(account, minor))
                                .as("%s at position %s", account, recorded.position())
                                .isFalse());
            });
        }
    }

    /** What is held and what a buyer is owed is never less than nothing; nor is what the provider has. */
    private static boolean isOverdrawn(String account, long minor) {
        return account.startsWith("provider/")
                ? minor < 0
                : (account.startsWith("escrow/") || account.startsWith("buyer/")) && minor > 0;
    }
}
