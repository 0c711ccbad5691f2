package market.sourcing.domain.trade.returning;

import static market.sourcing.domain.carrier.ScanKind.ACCEPTED;
import static market.sourcing.domain.carrier.ScanKind.DELIVERED;
import static market.sourcing.domain.carrier.ScanKind.IN_TRANSIT;
import static market.sourcing.domain.returns.ReturnReason.DAMAGED;
import static market.sourcing.domain.returns.ReturnReason.SHORT;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Deliveries.kept;
import static market.sourcing.domain.vocabulary.Deliveries.scan;
import static market.sourcing.domain.vocabulary.Deliveries.scanned;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Deliveries.stated;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.handedOver;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Returns.CASE;
import static market.sourcing.domain.vocabulary.Returns.OTHER_CASE;
import static market.sourcing.domain.vocabulary.Returns.PHOTO;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Returns.open;
import static market.sourcing.domain.vocabulary.Returns.receipt;
import static market.sourcing.domain.vocabulary.Returns.stateReceipt;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.inDays;

import java.time.Duration;
import java.time.Instant;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.command.CancelOrder;
import market.sourcing.domain.returns.Receipt;
import market.sourcing.domain.returns.command.OpenReturn;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Changed;
import market.sourcing.domain.vocabulary.Factories;
import market.sourcing.domain.vocabulary.Marketplace;
import org.junit.jupiter.api.Test;

/** 60 and 40 of 100 bags in two parcels; the first has arrived, and the buyer says that all have. */
class GoodsOnTheirWayFixtureTest {
    private static Marketplace sent(String rules) {
        var terms = Bound.toSpotGoods();
        return Marketplace.given(Factories.onboarded(), placed(terms))
                .and(paid(1, "one", Stage.FULL, 620_00))
                .and(Changed.in(started(terms), "deliveryRules", rules))
                .and(stated(1, "SIM001", 60), stated(2, "SIM002", 40), handedOver())
                .and(scanned(1, "a", ACCEPTED, LATER), scanned(2, "b", ACCEPTED, LATER), kept(LATER))
                .and(scanned(1, "c", DELIVERED, inDays(1)), scanned(2, "d", IN_TRANSIT, inDays(2)))
                .and(receipt(inDays(1)))
                .uploaded(BUYER.account().value(), PHOTO);
    }

    private static OpenReturn missing(int units, Instant at) {
        return open(CASE, SHORT, units, at);
    }

    @Test
    void nobody_misses_what_a_carrier_is_bringing() {
        sent("delivery-3").when(missing(61, inDays(3))).isRefused(RefusalCode.GOODS_ON_THEIR_WAY);
        sent("delivery-3").when(missing(60, inDays(3))).answers(0L);
        sent("delivery-3").when(open(CASE, DAMAGED, 61, inDays(3))).answers(0L);
    }

    @Test
    void what_it_has_not_spoken_of_for_five_days_may_be_lost() {
        sent("delivery-3").when(missing(61, inDays(7).minusNanos(1))).isRefused(RefusalCode.GOODS_ON_THEIR_WAY);
        sent("delivery-3").when(missing(61, inDays(7))).answers(0L);
    }

    @Test
    void so_may_what_it_has_had_for_nine_days_whatever_it_says() {
        var slow = sent("delivery-3").and(scanned(2, "e", IN_TRANSIT, inDays(8)));
        slow.when(missing(61, LATER.plus(Duration.ofDays(9)).minusNanos(1))).isRefused(RefusalCode.GOODS_ON_THEIR_WAY);
        slow.when(missing(61, LATER.plus(Duration.ofDays(9)))).answers(0L);
    }

    @Test
    void what_has_arrived_may_be_missed() {
        var delivered = sent("delivery-3");
        delivered.when(scan("SIM002", "e", DELIVERED, inDays(3)));
        delivered.when(missing(100, inDays(3))).answers(0L);
    }

    @Test
    void what_another_case_is_about_does_not_make_the_rest_missing() {
        var broken = after(sent("delivery-3"), open(OTHER_CASE, DAMAGED, 60, inDays(2)));
        broken.when(missing(40, inDays(3))).isRefused(RefusalCode.GOODS_ON_THEIR_WAY);
        broken.when(missing(1, inDays(3))).isRefused(RefusalCode.GOODS_ON_THEIR_WAY);
        var some = after(sent("delivery-3"), open(OTHER_CASE, DAMAGED, 50, inDays(2)));
        some.when(missing(11, inDays(3))).isRefused(RefusalCode.GOODS_ON_THEIR_WAY);
        some.when(missing(10, inDays(3))).answers(0L);
        after(sent("delivery-3"), open(OTHER_CASE, DAMAGED, 60, inDays(2)))
                .when(missing(40, inDays(7)))
                .answers(0L);
    }

    /** The first 60 never left: the factory calls them off. */
    @Test
    void what_an_end_gave_back_does_not_make_the_rest_missing() {
        var terms = Bound.toSpotGoods();
        var rest = after(
                Marketplace.given(Factories.onboarded(), placed(terms))
                        .and(paid(1, "one", Stage.FULL, 620_00))
                        .and(Changed.in(started(terms), "deliveryRules", "delivery-4"))
                        .and(stated(1, "SIM001", 40), scanned(1, "a", ACCEPTED, LATER)),
                new CancelOrder(ORDER, null, OWNER, "No more.", LATER),
                stateReceipt(BUYER, Receipt.at(LATER), null));
        rest.when(missing(40, inDays(3))).isRefused(RefusalCode.GOODS_ON_THEIR_WAY);
        rest.when(missing(1, inDays(3))).isRefused(RefusalCode.GOODS_ON_THEIR_WAY);
    }

    @Test
    void orders_under_earlier_rules_are_claimed_as_they_were() {
        sent("delivery-2").when(missing(61, inDays(3))).answers(0L);
    }
}
