package market.sourcing.domain.trade.ordering;

import static market.sourcing.domain.shared.RefusalCode.STOCK_RESERVED;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Deliveries.scanned;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Deliveries.stated;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Listings.counted;
import static market.sourcing.domain.vocabulary.Listings.reserved;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.handedOver;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Shops.sellingBags;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.listing.command.CountStock;
import market.sourcing.domain.listing.event.StockReserved;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Payments;
import org.junit.jupiter.api.Test;

/** 100 bags were ordered before anybody had counted them. */
class FirstCountFixtureTest {
    private static final OrderTerms SPOT = Bound.toSpotGoods();
    private static final OrderId UNKNOWN = new OrderId("order-unknown");

    private static Marketplace ordered() {
        return sellingBags().and(placed(SPOT));
    }

    private static Marketplace paid() {
        return ordered()
                .and(Payments.paid(1, "one", Stage.FULL, SPOT.totalMinor()))
                .and(started(SPOT));
    }

    private static CountStock count(int units) {
        return new CountStock(LISTING, null, OWNER, "bag", units, List.of(ORDER, ORDER, UNKNOWN));
    }

    @Test
    void what_orders_of_before_wait_for_is_held_for_them() {
        ordered().when(count(150)).writes(counted("bag", 150), reserved(ORDER, BUYER, "bag", 100));
    }

    @Test
    void fewer_than_orders_wait_for_are_not_counted() {
        ordered().when(count(99)).isRefused(STOCK_RESERVED).withFact("reserved", 100L);
    }

    @Test
    void more_than_an_int_holds_is_refused_like_any_other_number() {
        var line = new OrderTerms.Line(
                LISTING.value(), 1, "bag", "帆布包", 10_000_000, 2, "0.0100", 100_000_00, "WHOLESALE", "SPOT", null);
        var market = sellingBags();
        var ids = IntStream.range(0, 215)
                .mapToObj(n -> new OrderId("order-n" + n))
                .toList();
        ids.forEach(id -> market.and(placed(id, BUYER, Bound.to(line).terms())));
        market.when(new CountStock(LISTING, null, OWNER, "bag", 500, ids))
                .isRefused(STOCK_RESERVED)
                .withFact("reserved", 2_150_000_000L);
    }

    @Test
    void what_has_left_of_them_is_not_on_the_shelf() {
        paid().and(stated(1, "SIM001", 60), scanned(1, "a", ScanKind.ACCEPTED, LATER))
                .when(count(40))
                .writes(counted("bag", 40), reserved(ORDER, BUYER, "bag", 40));
        var sent = paid().and(handedOver()).when(count(40)).events();
        assertThat(sent).noneMatch(StockReserved.class::isInstance);
    }

    @Test
    void a_later_count_holds_nothing_anew() {
        ordered().and(counted("bag", 500)).when(count(150)).writes(counted("bag", 150));
    }
}
