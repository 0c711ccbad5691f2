package market.sourcing.domain.trade.ordering;

import static market.sourcing.domain.shared.RefusalCode.TOO_MANY_UNPAID_ORDERS;
import static market.sourcing.domain.shared.RefusalCode.TOO_MUCH_HELD_UNPAID;
import static market.sourcing.domain.vocabulary.Actors.AGENT;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OTHER_BUYER;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Listings.counted;
import static market.sourcing.domain.vocabulary.Listings.reserved;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.cancel;
import static market.sourcing.domain.vocabulary.Orders.closeUnpaid;
import static market.sourcing.domain.vocabulary.Orders.line;
import static market.sourcing.domain.vocabulary.Orders.onTab;
import static market.sourcing.domain.vocabulary.Orders.place;
import static market.sourcing.domain.vocabulary.Orders.placeBags;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.approve;
import static market.sourcing.domain.vocabulary.Payments.pay;
import static market.sourcing.domain.vocabulary.Shops.sellingBags;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.command.PlaceOrder;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.OrderPutOnTab;
import market.sourcing.domain.order.event.OrderTakenOffTab;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Times;
import org.junit.jupiter.api.Test;

/** One buyer does not hold everything without paying. */
class UnpaidBoundsFixtureTest {
    private static final OrderPlaced FIRST = placed(Bound.toSpotGoods());

    /** 100 of 200 bags are on the buyer's tab. */
    private static Marketplace holdingHalf() {
        return sellingBags().and(counted("bag", 200), FIRST, reserved(ORDER, "bag", 100), onTab(FIRST));
    }

    @Test
    void half_of_what_is_there_can_be_held_and_not_one_piece_more() {
        var marketplace = sellingBags().and(counted("bag", 201));
        marketplace
                .when(placeBags(101))
                .isRefused(TOO_MUCH_HELD_UNPAID)
                .withFact("listingId", LISTING.value())
                .withFact("sku", "bag")
                .withFact("quantity", 101)
                .withFact("heldUnpaid", 0L)
                .withFact("onHand", 201)
                .withFact("most", 100L)
                .withFact("nearestValid", List.of(100))
                .withFact("unpaidRules", "unpaid-1");
        marketplace.when(placeBags(100)).written(OrderPlaced.class);
    }

    @Test
    void what_is_held_counts_for_its_buyer_and_not_for_others() {
        holdingHalf()
                .when(another(BUYER, 2))
                .isRefused(TOO_MUCH_HELD_UNPAID)
                .withFact("heldUnpaid", 100L)
                .withFact("nearestValid", List.of());
        holdingHalf().when(another(OTHER_BUYER, 100)).written(OrderPlaced.class);
    }

    @Test
    void what_is_paid_cancelled_or_closed_counts_no_more() {
        var paid = holdingHalf();
        paid.when(pay(BUYER, "one"));
        paid.when(approve("one", FIRST.terms().totalMinor())).written(OrderTakenOffTab.class);
        paid.when(another(BUYER, 100)).written(OrderPlaced.class);

        var cancelled = holdingHalf();
        cancelled.when(cancel(BUYER)).written(OrderTakenOffTab.class);
        cancelled.when(another(BUYER, 100)).written(OrderPlaced.class);

        var closed = holdingHalf();
        closed.when(closeUnpaid(Stage.FULL)).written(OrderTakenOffTab.class);
        closed.when(another(BUYER, 100)).written(OrderPlaced.class);
    }

    @Test
    void the_least_that_can_be_ordered_can_be_held_of_however_little_there_is() {
        sellingBags().and(counted("bag", 2)).when(placeBags(2)).written(OrderPlaced.class);
    }

    @Test
    void a_buyer_has_thirty_unpaid_orders_at_once_and_an_agent_three_hundred() {
        sellingBags()
                .and(unpaid(BUYER, 30))
                .when(another(BUYER, 2))
                .isRefused(TOO_MANY_UNPAID_ORDERS)
                .withFact("unpaidOrders", 30)
                .withFact("most", 30)
                .withFact("unpaidRules", "unpaid-1");
        sellingBags().and(unpaid(BUYER, 29)).when(another(BUYER, 2)).written(OrderPlaced.class);
        sellingBags().and(unpaid(AGENT, 299)).when(another(AGENT, 2)).written(OrderPlaced.class);
        sellingBags().and(unpaid(AGENT, 300)).when(another(AGENT, 2)).isRefused(TOO_MANY_UNPAID_ORDERS);
    }

    @Test
    void an_order_of_before_there_were_tabs_ends_as_it_always_did() {
        var marketplace = sellingBags().and(counted("bag", 200), FIRST, reserved(ORDER, "bag", 100));

        var events = marketplace.when(cancel(BUYER)).events();

        assertThat(events).noneMatch(OrderTakenOffTab.class::isInstance);
    }

    private static PlaceOrder another(Actor buyer, int units) {
        var asked = place(buyer, line(LISTING, null, units));
        return new PlaceOrder(new OrderId("order-another"), buyer, asked.lines(), null, Times.LATER, "another");
    }

    private static Object[] unpaid(Actor buyer, int orders) {
        return IntStream.range(0, orders)
                .mapToObj(number ->
                        new OrderPutOnTab(buyer.account().value(), "order-" + number, List.of(), "unpaid-1", Times.NOW))
                .toArray();
    }
}
