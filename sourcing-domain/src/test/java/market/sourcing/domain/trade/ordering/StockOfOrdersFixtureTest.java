package market.sourcing.domain.trade.ordering;

import static market.sourcing.domain.shared.RefusalCode.STOCK_RESERVED;
import static market.sourcing.domain.shared.RefusalCode.STOCK_TOO_LOW;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Listings.count;
import static market.sourcing.domain.vocabulary.Listings.counted;
import static market.sourcing.domain.vocabulary.Listings.dispatched;
import static market.sourcing.domain.vocabulary.Listings.released;
import static market.sourcing.domain.vocabulary.Listings.reserved;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.cancel;
import static market.sourcing.domain.vocabulary.Orders.closeUnpaid;
import static market.sourcing.domain.vocabulary.Orders.handOver;
import static market.sourcing.domain.vocabulary.Orders.handedOver;
import static market.sourcing.domain.vocabulary.Orders.line;
import static market.sourcing.domain.vocabulary.Orders.place;
import static market.sourcing.domain.vocabulary.Orders.placeBags;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Shops.selling;
import static market.sourcing.domain.vocabulary.Shops.sellingBags;
import static org.assertj.core.api.Assertions.assertThat;

import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.OrderPutOnTab;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Payments;
import market.sourcing.domain.vocabulary.Terms;
import org.junit.jupiter.api.Test;

class StockOfOrdersFixtureTest {
    private static final OrderTerms SPOT = Bound.toSpotGoods();

    private static Marketplace holding() {
        return sellingBags().and(counted("bag", 150), placed(SPOT), reserved(ORDER, "bag", 100));
    }

    @Test
    void an_order_holds_its_goods() {
        var events = sellingBags().and(counted("bag", 200)).when(placeBags(100)).events();
        assertThat(events).hasSize(3).contains(reserved(ORDER, "bag", 100));
    }

    @Test
    void more_than_there_is_can_not_be_ordered() {
        sellingBags()
                .and(counted("bag", 99))
                .when(placeBags(100))
                .isRefused(STOCK_TOO_LOW)
                .withFact("listingId", LISTING.value())
                .withFact("sku", "bag")
                .withFact("quantity", 100)
                .withFact("available", 99);
    }

    @Test
    void what_another_order_holds_can_not_be_ordered() {
        sellingBags()
                .and(counted("bag", 150), reserved(new OrderId("order-other"), "bag", 100))
                .when(placeBags(51))
                .isRefused(STOCK_TOO_LOW)
                .withFact("available", 50);
    }

    @Test
    void lines_of_one_sku_are_counted_together() {
        var lines = place(line(LISTING, "bag", 60, "Linh"), line(LISTING, "bag", 40, "Minh"));
        sellingBags()
                .and(counted("bag", 99))
                .when(lines)
                .isRefused(STOCK_TOO_LOW)
                .withFact("quantity", 100);
        var events = sellingBags().and(counted("bag", 200)).when(lines).events();
        assertThat(events).contains(reserved(ORDER, "bag", 100));
    }

    @Test
    void one_sku_short_and_nothing_is_held_of_the_others() {
        selling(Terms.ofABag().sku("red").sku("blue"))
                .and(counted("red", 100), counted("blue", 0))
                .when(place(line(LISTING, "red", 10), line(LISTING, "blue", 10)))
                .isRefused(STOCK_TOO_LOW)
                .withFact("sku", "blue");
    }

    @Test
    void what_was_never_counted_is_not_limited() {
        var events = sellingBags().when(placeBags(10_000_000)).events();
        assertThat(events)
                .hasOnlyElementsOfTypes(OrderPlaced.class, OrderPutOnTab.class)
                .hasSize(2);
    }

    @Test
    void an_order_that_comes_to_nothing_gives_its_goods_back() {
        assertThat(holding().when(cancel(BUYER)).events()).contains(released(ORDER, "bag", 100));
        assertThat(holding().when(closeUnpaid(Stage.FULL)).events()).contains(released(ORDER, "bag", 100));
    }

    @Test
    void goods_given_back_can_be_ordered_again_and_are_given_back_once() {
        var marketplace = holding();
        marketplace.when(cancel(BUYER));
        marketplace.when(cancel(BUYER)).writesNothing();
        marketplace.when(count(OWNER, "bag", 0)).writes(counted("bag", 0));
    }

    @Test
    void goods_handed_over_are_no_longer_on_hand() {
        var marketplace = holding().and(Payments.paid(1, "one", Stage.FULL, 620_00));
        marketplace.when(handOver(OWNER)).writes(handedOver(), dispatched(ORDER, "bag", 100));
        marketplace.when(count(OWNER, "bag", 50)).writesNothing();
    }

    @Test
    void a_count_below_what_orders_hold_is_refused() {
        holding().when(count(OWNER, "bag", 99)).isRefused(STOCK_RESERVED).withFact("reserved", 100L);
        holding().when(count(OWNER, "bag", 100)).writes(counted("bag", 100));
    }

    @Test
    void an_order_from_before_the_first_count_takes_nothing_from_the_stock() {
        sellingBags()
                .and(placed(SPOT), counted("bag", 5))
                .and(Payments.paid(1, "one", Stage.FULL, 620_00))
                .when(handOver(OWNER))
                .writes(handedOver());
    }
}
