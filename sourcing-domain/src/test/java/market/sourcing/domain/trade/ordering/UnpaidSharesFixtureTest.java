package market.sourcing.domain.trade.ordering;

import static market.sourcing.domain.shared.RefusalCode.TOO_MUCH_HELD_UNPAID;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OTHER_BUYER;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Listings.counted;
import static market.sourcing.domain.vocabulary.Listings.reserved;
import static market.sourcing.domain.vocabulary.Orders.line;
import static market.sourcing.domain.vocabulary.Shops.selling;
import static market.sourcing.domain.vocabulary.Shops.sellingBags;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.listing.MixedBatch;
import market.sourcing.domain.listing.event.StockReserved;
import market.sourcing.domain.order.AskedLine;
import market.sourcing.domain.order.command.PlaceOrder;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.OrderPutOnTab;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.vocabulary.Listings;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Terms;
import org.junit.jupiter.api.Test;

/** Of which pieces one buyer may hold half, and what goes beyond it. */
class UnpaidSharesFixtureTest {
    private static final Instant AT = Instant.parse("2026-12-01T08:00:00Z");
    private static final OrderId EARLIER = new OrderId("order-earlier");

    /** In two colours, 100 together at least, in any mixture. */
    private static Marketplace sellingMixed(int red, int blue) {
        return selling(Terms.ofABag().minimum(100).sku("red").sku("blue"))
                .and(counted("red", red), counted("blue", blue));
    }

    @Test
    void of_what_others_leave_one_buyer_holds_half() {
        sellingBags()
                .and(counted("bag", 200), reserved(EARLIER, OTHER_BUYER, "bag", 100))
                .when(order(BUYER, line(LISTING, null, 60)))
                .isRefused(TOO_MUCH_HELD_UNPAID)
                .withFact("onHand", 200)
                .withFact("heldByOthers", 100)
                .withFact("heldUnpaid", 0L)
                .withFact("most", 50L)
                .withFact("nearestValid", List.of(50))
                .withFact("unpaidRules", "unpaid-2");
    }

    @Test
    void what_the_buyer_has_paid_himself_is_no_less_for_him() {
        var marketplace = sellingBags().and(counted("bag", 200), reserved(EARLIER, BUYER, "bag", 100));
        marketplace.when(order(BUYER, line(LISTING, null, 100))).written(OrderPlaced.class);
    }

    @Test
    void what_is_reserved_for_nobody_knows_whom_is_others() {
        var before = reserved(EARLIER, "bag", 100);
        var unknown = new StockReserved(
                before.listingId(), before.factoryId(), before.sku(), before.orderId(), before.units(), null);
        sellingBags()
                .and(counted("bag", 200), unknown)
                .when(order(BUYER, line(LISTING, null, 60)))
                .isRefused(TOO_MUCH_HELD_UNPAID)
                .withFact("heldByOthers", 100);
    }

    @Test
    void nobody_holds_all_of_every_sku_with_one_mixed_order() {
        var marketplace = sellingMixed(100, 100);
        marketplace
                .when(order(BUYER, line(LISTING, "red", 100), line(LISTING, "blue", 100)))
                .isRefused(TOO_MUCH_HELD_UNPAID)
                .withFact("sku", "red")
                .withFact("most", 50L)
                .withFact("nearestValid", List.of());
        marketplace
                .when(order(BUYER, line(LISTING, "red", 60), line(LISTING, "blue", 50)))
                .isRefused(TOO_MUCH_HELD_UNPAID)
                .withFact("most", 50L)
                .withFact("nearestValid", List.of(50));
        marketplace
                .when(order(BUYER, line(LISTING, "red", 50), line(LISTING, "blue", 50)))
                .written(OrderPlaced.class);
    }

    @Test
    void the_minimum_can_be_held_in_any_mixture_once() {
        sellingMixed(90, 20)
                .when(order(BUYER, line(LISTING, "red", 80), line(LISTING, "blue", 20)))
                .written(OrderPlaced.class);
        var red = new OrderPutOnTab(
                BUYER.account().value(),
                EARLIER.value(),
                List.of(new OrderPutOnTab.Held(LISTING.value(), "red", 40)),
                "unpaid-2",
                AT);
        sellingMixed(200, 100)
                .and(reserved(EARLIER, BUYER, "red", 40), red)
                .when(order(BUYER, line(LISTING, "blue", 100)))
                .isRefused(TOO_MUCH_HELD_UNPAID)
                .withFact("most", 60L)
                .withFact("nearestValid", List.of());
    }

    @Test
    void a_part_of_a_mixed_batch_is_not_said_to_be_possible_with_less() {
        var batch = new MixedBatch(new Quantity(10), null);
        selling(
                        Terms.ofABag().minimum(4).mixed(batch),
                        Terms.ofABag().sku("belt").minimum(8).mixed(batch))
                .and(counted("bag", 8))
                .when(order(BUYER, line(LISTING, null, 6), line(Listings.SECOND, null, 4)))
                .isRefused(TOO_MUCH_HELD_UNPAID)
                .withFact("most", 4L)
                .withFact("nearestValid", List.of());
    }

    @Test
    void what_was_ordered_before_the_first_count_is_nobodys_loss() {
        var marketplace = sellingBags();
        var uncounted = marketplace.when(order(BUYER, line(LISTING, null, 500)));
        assertThat(uncounted.written(OrderPutOnTab.class).held()).isEmpty();
        marketplace.and(counted("bag", 200));
        var counted = marketplace.when(new PlaceOrder(
                new OrderId("order-later"), BUYER, List.of(line(LISTING, null, 100)), null, AT, "later"));
        assertThat(counted.written(OrderPutOnTab.class).held())
                .containsExactly(new OrderPutOnTab.Held(LISTING.value(), "bag", 100));
    }

    private static PlaceOrder order(Actor buyer, AskedLine... lines) {
        return new PlaceOrder(new OrderId("order-now"), buyer, List.of(lines), null, AT, "now");
    }
}
