package market.sourcing.domain.order;

import static market.sourcing.domain.vocabulary.Actors.AGENT;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OTHER_BUYER;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Listings.counted;
import static market.sourcing.domain.vocabulary.Shops.sellingBags;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Times;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever several buyers do with one SKU, none holds more of it without paying than the rule lets, and nothing is refused that
 * it lets.
 */
class UnpaidHoldsTest {
    private static final List<Actor> BUYERS = List.of(BUYER, OTHER_BUYER, AGENT);
    private static final int ON_HAND = 41;
    private static final int LEAST = 2;
    /** Half of what is there. */
    private static final int MOST = 20;

    enum Deed {
        ORDER,
        PAY,
        CANCEL,
        CLOSE
    }

    /** @param order of the buyer's, counted from 0, that is paid or ended */
    record Step(Deed deed, Actor buyer, int units, int order) {}

    private record Placed(Actor buyer, int units, boolean paid) {}

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void nobody_holds_more_than_the_rule_lets_and_whatever_it_lets_is_let(@ForAll("histories") List<Step> history) {
        var marketplace = sellingBags().and(counted("bag", ON_HAND));
        var placed = new HashMap<String, Placed>();
        for (int number = 0; number < history.size(); number++) {
            var step = history.get(number);
            switch (step.deed()) {
                case ORDER -> order(marketplace, placed, step, "order-" + number);
                case PAY, CANCEL, CLOSE -> end(marketplace, placed, step);
            }
            for (var buyer : BUYERS) {
                assertThat(unpaid(placed, buyer)).isLessThanOrEqualTo(MOST);
            }
        }
    }

    private static void order(Marketplace marketplace, Map<String, Placed> placed, Step step, String id) {
        int taken = placed.values().stream().mapToInt(Placed::units).sum();
        boolean lets = taken + step.units() <= ON_HAND && unpaid(placed, step.buyer()) + step.units() <= MOST;
        var lines = List.of(new AskedLine(LISTING, null, new Quantity(step.units()), null));
        var outcome = marketplace.when(new PlaceOrder(new OrderId(id), step.buyer(), lines, null, Times.NOW, id));

        assertThat(outcome.isRefused()).isEqualTo(!lets);
        if (lets) {
            placed.put(id, new Placed(step.buyer(), step.units(), false));
        }
    }

    private static void end(Marketplace marketplace, Map<String, Placed> placed, Step step) {
        var own = placed.entrySet().stream()
                .filter(each -> each.getValue().buyer().equals(step.buyer())
                        && !each.getValue().paid())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (own.isEmpty()) {
            return;
        }
        var id = new OrderId(own.get(step.order() % own.size()));
        switch (step.deed()) {
            case PAY -> {
                pay(marketplace, id, step.buyer());
                placed.computeIfPresent(id.value(), (same, it) -> new Placed(it.buyer(), it.units(), true));
            }
            case CANCEL -> {
                marketplace.when(new CancelOrder(id, null, step.buyer(), "changed my mind", Times.LATER));
                placed.remove(id.value());
            }
            default -> {
                marketplace.when(new CloseUnpaidOrder(id, Stage.FULL, Times.inDays(5)));
                placed.remove(id.value());
            }
        }
    }

    private static void pay(Marketplace marketplace, OrderId id, Actor buyer) {
        var payment = new PaymentId("payment-" + id.value());
        var asked = marketplace
                .when(new RequestPayment(id, payment, buyer, "sandbox", Times.NOW, Times.LATER, "pay"))
                .written(PaymentRequested.class);
        marketplace
                .when(new NoteApproval(id, payment, Money.of(asked.amountMinor(), "CNY"), "charge", Times.LATER))
                .written(OrderPaid.class);
    }

    private static int unpaid(Map<String, Placed> placed, Actor buyer) {
        return placed.values().stream()
                .filter(order -> order.buyer().equals(buyer) && !order.paid())
                .mapToInt(Placed::units)
                .sum();
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        var deeds = Arbitraries.of(Deed.ORDER, Deed.ORDER, Deed.ORDER, Deed.PAY, Deed.CANCEL, Deed.CLOSE);
        return Combinators.combine(
                        deeds,
                        Arbitraries.of(BUYERS),
                        Arbitraries.integers().between(LEAST, 22),
                        Arbitraries.integers().between(0, 5))
                .as(Step::new)
                .list()
                .ofMinSize(6)
                .ofMaxSize(30);
    }
}
