package market.sourcing.domain.order;

import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OTHER_BUYER;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Listings.counted;
import static market.sourcing.domain.vocabulary.Shops.selling;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import market.sourcing.domain.escrow.command.NoteApproval;
import market.sourcing.domain.escrow.command.RequestPayment;
import market.sourcing.domain.escrow.event.PaymentRequested;
import market.sourcing.domain.order.command.CancelOrder;
import market.sourcing.domain.order.command.CloseUnpaidOrder;
import market.sourcing.domain.order.command.PlaceOrder;
import market.sourcing.domain.order.event.OrderPaid;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.PaymentId;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Terms;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever two buyers do with a listing whose SKUs are counted at some time or never, what is let and what is refused is what a small
 * model of the rule says, and what is named as nearest is let.
 */
class UnpaidSharesTest {
    private static final Instant AT = Instant.parse("2026-12-01T08:00:00Z");
    private static final List<String> SKUS = List.of("red", "blue", "green");
    private static final int LEAST = 4;

    enum Deed {
        COUNT,
        ORDER,
        PAY,
        CANCEL,
        CLOSE
    }

    /**
     * @param units of each SKU
     * @param number of the SKU that is counted, of the buyer's order that is paid or ended
     */
    record Step(Deed deed, Actor buyer, List<Integer> units, int number) {}

    private record Placed(Actor buyer, Map<String, Integer> reserved, boolean paid) {}

    private final Marketplace marketplace;
    private final Map<String, Integer> onHand = new HashMap<>();
    private final Map<String, Placed> placed = new TreeMap<>();

    UnpaidSharesTest() {
        var terms = Terms.ofABag().minimum(LEAST);
        SKUS.forEach(terms::sku);
        marketplace = selling(terms);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void what_is_let_is_what_the_model_lets(@ForAll("histories") List<Step> history) {
        new UnpaidSharesTest().play(history);
    }

    private void play(List<Step> history) {
        for (int number = 0; number < history.size(); number++) {
            var step = history.get(number);
            switch (step.deed()) {
                case COUNT -> count(SKUS.get(step.number() % SKUS.size()), step.units());
                case ORDER -> order(step, "order-" + number);
                case PAY, CANCEL, CLOSE -> end(step);
            }
        }
    }

    private void count(String sku, List<Integer> units) {
        int pieces = 3 * units.stream().mapToInt(n -> n).sum();
        if (pieces >= reserved(sku)) {
            marketplace.and(counted(sku, pieces));
            onHand.put(sku, pieces);
        }
    }

    private void order(Step step, String id) {
        var units = new HashMap<String, Integer>();
        IntStream.range(0, SKUS.size())
                .filter(n -> step.units().get(n) > 0)
                .forEach(n -> units.put(SKUS.get(n), step.units().get(n)));
        if (total(units) < LEAST) {
            return;
        }
        var lines = units.entrySet().stream()
                .map(each -> new AskedLine(LISTING, each.getKey(), new Quantity(each.getValue()), null))
                .toList();
        var outcome = marketplace.when(new PlaceOrder(new OrderId(id), step.buyer(), lines, null, AT, id));
        boolean there = units.keySet().stream().allMatch(sku -> isThere(sku, units.getOrDefault(sku, 0)));
        boolean lets = there && lets(step.buyer(), units);
        assertThat(outcome.isRefused()).isEqualTo(!lets);
        if (lets) {
            var counted = new HashMap<>(units);
            counted.keySet().retainAll(onHand.keySet());
            placed.put(id, new Placed(step.buyer(), counted, false));
        } else if (there) {
            outcome.isRefused(RefusalCode.TOO_MUCH_HELD_UNPAID);
            var sku = String.valueOf(outcome.fact("sku"));
            assertThat(outcome.fact("nearestValid"))
                    .isEqualTo(IntStream.range(1, units.getOrDefault(sku, 0))
                            .map(less -> units.getOrDefault(sku, 0) - less)
                            .filter(fewer -> lets(step.buyer(), with(units, sku, fewer)))
                            .boxed()
                            .limit(1)
                            .toList());
        }
    }

    private boolean isThere(String sku, int units) {
        var pieces = onHand.get(sku);
        return pieces == null || units + reserved(sku) <= pieces;
    }

    /** The listing's minimum, or of each counted SKU half of what the other buyer leaves. */
    private boolean lets(Actor buyer, Map<String, Integer> units) {
        int held = SKUS.stream().mapToInt(sku -> unpaid(buyer, sku)).sum();
        boolean withinHalves = units.entrySet().stream()
                .filter(each -> onHand.containsKey(each.getKey()))
                .allMatch(each -> unpaid(buyer, each.getKey()) + each.getValue()
                        <= (onHand.getOrDefault(each.getKey(), 0) - others(buyer, each.getKey())) / 2);
        return total(units) >= LEAST && (withinHalves || held + total(units) <= LEAST);
    }

    private static int total(Map<String, Integer> units) {
        return units.values().stream().mapToInt(n -> n).sum();
    }

    private static Map<String, Integer> with(Map<String, Integer> units, String sku, int other) {
        var changed = new HashMap<>(units);
        changed.put(sku, other);
        return changed;
    }

    private int reserved(String sku) {
        return placed.values().stream()
                .mapToInt(it -> it.reserved().getOrDefault(sku, 0))
                .sum();
    }

    private int others(Actor buyer, String sku) {
        return placed.values().stream()
                .filter(it -> !it.buyer().equals(buyer))
                .mapToInt(it -> it.reserved().getOrDefault(sku, 0))
                .sum();
    }

    private int unpaid(Actor buyer, String sku) {
        return placed.values().stream()
                .filter(it -> it.buyer().equals(buyer) && !it.paid())
                .mapToInt(it -> it.reserved().getOrDefault(sku, 0))
                .sum();
    }

    private void end(Step step) {
        var own = placed.entrySet().stream()
                .filter(each -> each.getValue().buyer().equals(step.buyer())
                        && !each.getValue().paid())
                .map(Map.Entry::getKey)
                .toList();
        if (own.isEmpty()) {
            return;
        }
        var id = new OrderId(own.get(step.number() % own.size()));
        switch (step.deed()) {
            case PAY -> {
                pay(id, step.buyer());
                placed.computeIfPresent(id.value(), (same, it) -> new Placed(it.buyer(), it.reserved(), true));
            }
            case CANCEL -> {
                marketplace.when(new CancelOrder(id, null, step.buyer(), "changed my mind", AT));
                placed.remove(id.value());
            }
            default -> {
                marketplace.when(new CloseUnpaidOrder(id, Stage.FULL, AT.plus(Duration.ofDays(5))));
                placed.remove(id.value());
            }
        }
    }

    private void pay(OrderId id, Actor buyer) {
        var payment = new PaymentId("payment-" + id.value());
        var asked = marketplace
                .when(new RequestPayment(id, payment, buyer, "sandbox", AT, AT.plusSeconds(60), "pay"))
                .written(PaymentRequested.class);
        marketplace
                .when(new NoteApproval(id, payment, Money.of(asked.amountMinor(), "CNY"), "charge", AT.plusSeconds(60)))
                .written(OrderPaid.class);
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        var deeds = Arbitraries.of(
                Deed.COUNT,
                Deed.COUNT,
                Deed.ORDER,
                Deed.ORDER,
                Deed.ORDER,
                Deed.ORDER,
                Deed.PAY,
                Deed.CANCEL,
                Deed.CLOSE);
        return Combinators.combine(
                        deeds,
                        Arbitraries.of(BUYER, OTHER_BUYER),
                        Arbitraries.integers().between(0, 7).list().ofSize(SKUS.size()),
                        Arbitraries.integers().between(0, 5))
                .as(Step::new)
                .list()
                .ofMinSize(8)
                .ofMaxSize(30);
    }
}
