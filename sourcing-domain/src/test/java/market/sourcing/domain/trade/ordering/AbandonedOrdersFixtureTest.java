package market.sourcing.domain.trade.ordering;

import static market.sourcing.domain.shared.RefusalCode.TOO_MANY_ABANDONED_ORDERS;
import static market.sourcing.domain.vocabulary.Actors.AGENT;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OTHER_BUYER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Orders.cancel;
import static market.sourcing.domain.vocabulary.Orders.closeUnpaid;
import static market.sourcing.domain.vocabulary.Orders.line;
import static market.sourcing.domain.vocabulary.Orders.onTab;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.approve;
import static market.sourcing.domain.vocabulary.Payments.pay;
import static market.sourcing.domain.vocabulary.Shops.sellingBags;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.TakenOff;
import market.sourcing.domain.order.command.PlaceOrder;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.OrderPutOnTab;
import market.sourcing.domain.order.event.OrderTakenOffTab;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Marketplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Nobody places orders and lets them go without end. */
class AbandonedOrdersFixtureTest {
    private static final Instant MORNING = Instant.parse("2026-12-01T08:00:00Z");
    private static final OrderPlaced FIRST = placed(Bound.toSpotGoods());

    @Test
    void a_buyer_who_let_a_hundred_go_may_go_on_a_day_after_the_first_of_them() {
        var marketplace = sellingBags().and(letGo(BUYER, 100, TakenOff.CANCELLED_BY_BUYER));
        var dayAfter = MORNING.plus(Duration.ofHours(24));
        marketplace
                .when(order(BUYER, MORNING.plus(Duration.ofHours(2))))
                .isRefused(TOO_MANY_ABANDONED_ORDERS)
                .withFact("abandonedOrders", 100)
                .withFact("most", 100)
                .withFact("withinHours", 24L)
                .withFact("nextAt", dayAfter.toString())
                .withFact("unpaidRules", "unpaid-2");
        marketplace.when(order(BUYER, dayAfter.minusNanos(1))).isRefused(TOO_MANY_ABANDONED_ORDERS);
        marketplace.when(order(OTHER_BUYER, dayAfter.minusNanos(1))).written(OrderPlaced.class);
        marketplace.when(order(BUYER, dayAfter)).written(OrderPlaced.class);
    }

    @Test
    void what_is_told_as_the_next_time_is_the_next_time_also_when_there_were_more() {
        var marketplace = sellingBags().and(letGo(BUYER, 103, TakenOff.CANCELLED_BY_BUYER));
        var next = MORNING.plusSeconds(3).plus(Duration.ofHours(24));
        marketplace
                .when(order(BUYER, MORNING.plus(Duration.ofHours(2))))
                .isRefused(TOO_MANY_ABANDONED_ORDERS)
                .withFact("nextAt", next.toString());
        marketplace.when(order(BUYER, next.minusNanos(1))).isRefused(TOO_MANY_ABANDONED_ORDERS);
        marketplace.when(order(BUYER, next)).written(OrderPlaced.class);
    }

    @Test
    void orders_left_until_they_closed_were_abandoned_too_and_agents_may_let_a_thousand_go() {
        var later = MORNING.plus(Duration.ofHours(2));
        sellingBags()
                .and(letGo(BUYER, 99, TakenOff.CLOSED_UNPAID))
                .when(order(BUYER, later))
                .written(OrderPlaced.class);
        sellingBags()
                .and(letGo(BUYER, 100, TakenOff.CLOSED_UNPAID))
                .when(order(BUYER, later))
                .isRefused(TOO_MANY_ABANDONED_ORDERS);
        sellingBags()
                .and(letGo(AGENT, 999, TakenOff.CANCELLED_BY_BUYER))
                .when(order(AGENT, later))
                .written(OrderPlaced.class);
        sellingBags()
                .and(letGo(AGENT, 1_000, TakenOff.CANCELLED_BY_BUYER))
                .when(order(AGENT, later))
                .isRefused(TOO_MANY_ABANDONED_ORDERS);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"CANCELLED_BY_BUYER", "CLOSED_UNPAID"})
    void what_was_paid_or_called_off_by_others_was_not_abandoned(TakenOff cause) {
        sellingBags()
                .and(letGo(BUYER, 200, cause))
                .when(order(BUYER, MORNING.plus(Duration.ofHours(2))))
                .written(OrderPlaced.class);
    }

    @Test
    void nothing_is_known_of_those_from_before_it_was_noted() {
        var buyer = BUYER.account().value();
        sellingBags()
                .and(IntStream.range(0, 200)
                        .boxed()
                        .flatMap(n -> Stream.of(
                                new OrderPutOnTab(buyer, "order-" + n, List.of(), "unpaid-1", MORNING),
                                new OrderTakenOffTab(buyer, "order-" + n, MORNING, null)))
                        .toArray())
                .when(order(BUYER, MORNING.plus(Duration.ofHours(2))))
                .written(OrderPlaced.class);
    }

    @Test
    void the_tab_notes_what_became_of_an_order() {
        assertThat(cause(unpaid().when(cancel(BUYER)).written(OrderTakenOffTab.class)))
                .isEqualTo(TakenOff.CANCELLED_BY_BUYER);
        assertThat(cause(unpaid().when(cancel(OWNER)).written(OrderTakenOffTab.class)))
                .isEqualTo(TakenOff.CANCELLED_BY_OTHERS);
        assertThat(cause(unpaid().when(closeUnpaid(Stage.FULL)).written(OrderTakenOffTab.class)))
                .isEqualTo(TakenOff.CLOSED_UNPAID);
        var paid = unpaid();
        paid.when(pay(BUYER, "one"));
        assertThat(cause(paid.when(approve("one", FIRST.terms().totalMinor())).written(OrderTakenOffTab.class)))
                .isEqualTo(TakenOff.PAID);
    }

    private static Marketplace unpaid() {
        return sellingBags().and(FIRST, onTab(FIRST));
    }

    private static TakenOff cause(OrderTakenOffTab event) {
        return TakenOff.valueOf(String.valueOf(event.cause()));
    }

    /** One a second from the morning on. */
    private static Object[] letGo(Actor buyer, int orders, TakenOff cause) {
        var account = buyer.account().value();
        return IntStream.range(0, orders)
                .boxed()
                .flatMap(n -> Stream.of(
                        new OrderPutOnTab(account, "order-" + n, List.of(), "unpaid-2", MORNING),
                        new OrderTakenOffTab(account, "order-" + n, MORNING.plusSeconds(n), cause.name())))
                .toArray();
    }

    private static PlaceOrder order(Actor buyer, Instant at) {
        var id = new OrderId("order-" + buyer.account().value() + at.toEpochMilli());
        return new PlaceOrder(id, buyer, List.of(line(LISTING, null, 2)), null, at, "f");
    }
}
