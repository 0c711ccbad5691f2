package market.sourcing.domain.trade.ordering;

import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.BagOrders.bought;
import static market.sourcing.domain.vocabulary.BagOrders.cost;
import static market.sourcing.domain.vocabulary.Deliveries.judge;
import static market.sourcing.domain.vocabulary.Deliveries.parcel;
import static market.sourcing.domain.vocabulary.Deliveries.scan;
import static market.sourcing.domain.vocabulary.Happens.at;
import static market.sourcing.domain.vocabulary.Happens.back;
import static market.sourcing.domain.vocabulary.Happens.grant;
import static market.sourcing.domain.vocabulary.Happens.off;
import static market.sourcing.domain.vocabulary.Happens.received;
import static market.sourcing.domain.vocabulary.Happens.sent;
import static market.sourcing.domain.vocabulary.Happens.taken;
import static market.sourcing.domain.vocabulary.Happens.there;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Returns.CASE;
import static market.sourcing.domain.vocabulary.Returns.OTHER_CASE;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Returns.open;
import static market.sourcing.domain.vocabulary.Returns.stateReceipt;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static market.sourcing.domain.vocabulary.Times.inHours;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.correction.command.FindMisstatements;
import market.sourcing.domain.order.command.CompleteOrder;
import market.sourcing.domain.returns.Inspection;
import market.sourcing.domain.returns.Receipt;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.command.AcceptReturn;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Changed;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Returns;
import org.junit.jupiter.api.Test;

/** What was given up for lost, whichever number it went under, and whatever other goods were sent. Of 100 bags for 600.00 and 20.00 of freight. */
class SettledLossFixtureTest {
    private static void sound(Marketplace m, int day) {
        assertThat(m.when(new FindMisstatements(ORDER.value(), inDays(day))).answer(List.class))
                .as("misstatements")
                .isEmpty();
    }

    private static Marketplace exchanged() {
        var terms = Bound.toSpotGoodsUnderOwnRule();
        var offers = Changed.in(
                Returns.ruleStated(Changed.in(Returns.platformTerms(), "exchangeDays", 15)),
                "platformRules",
                "returns-4");
        return after(
                Returns.received(terms).and(offers),
                Returns.exchange(5),
                Returns.accept(),
                Returns.sendBack("SIM901", 0),
                scan("SIM901", "x", ScanKind.ACCEPTED, inDays(1)),
                Returns.inspect(Inspection.FULL),
                Returns.replace(),
                scan("SIM902", "a", ScanKind.ACCEPTED, inDays(1)),
                Returns.judgeCase(inDays(11)));
    }

    /** SIM001 is a number that was none; the same 40 leave as SIM003, are lost, given back, and come back. */
    @Test
    void a_number_that_was_none_settles_nothing() {
        var m = after(
                bought(),
                sent("SIM001", 40, inHours(1)),
                sent("SIM002", 60, inHours(1)),
                taken("SIM002", inHours(2)),
                sent("SIM003", 40, inHours(30)),
                taken("SIM003", inHours(31)),
                there("SIM002", inDays(3)),
                received(inDays(5)),
                open(CASE, ReturnReason.SHORT, 40, inDays(7)),
                grant(CASE, inDays(7)));
        assertThat(cost(m)).isEqualTo(60 * 6_20);
        m.when(back("SIM003", inDays(8)));
        m.when(new CompleteOrder(ORDER, inDays(20)));
        m.when(new CompleteOrder(ORDER, inDays(40)));
        sound(m, 41);
        assertThat(cost(m)).isEqualTo(60 * 6_20);
    }

    /** The same where the end is before. */
    @Test
    void nor_after_an_end() {
        var m = after(
                bought(),
                sent("SIM001", 40, inHours(1)),
                sent("SIM002", 50, inHours(1)),
                taken("SIM002", inHours(2)),
                sent("SIM003", 40, inHours(30)),
                taken("SIM003", inHours(31)),
                there("SIM002", inDays(3)),
                off(OPERATOR, inDays(4)),
                received(inDays(5)),
                open(CASE, ReturnReason.SHORT, 40, inDays(9)),
                grant(CASE, inDays(9)));
        long before = cost(m);
        m.when(back("SIM003", inDays(10)));
        sound(m, 41);
        assertThat(cost(m)).isEqualTo(before);
    }

    /** Settled while no carrier had it; then its number was none, and the same pieces come under another, and turn back. */
    @Test
    void what_was_settled_under_it_is_settled_in_whichever_parcel_holds_it_next() {
        var m = after(
                bought(),
                sent("SIM001", 60, inHours(1)),
                sent("SIM002", 40, inHours(1)),
                taken("SIM001", inHours(2)),
                scan("SIM001", "there", ScanKind.DELIVERED, inHours(10)),
                Changed.in(stateReceipt(BUYER, Receipt.at(inHours(10)), null), "at", inHours(11)),
                open(CASE, ReturnReason.SHORT, 40, inHours(12)),
                new AcceptReturn(CASE, null, OWNER, false, inHours(13)));
        m.when(sent("SIM003", 40, inHours(30)));
        m.when(taken("SIM003", inHours(31)));
        m.when(back("SIM003", inDays(5)));
        m.when(new CompleteOrder(ORDER, inDays(20)));
        m.when(new CompleteOrder(ORDER, inDays(40)));
        assertThat(cost(m)).isEqualTo(60 * 6_20);
    }

    /** Late pieces are lost and given back; those in time go back as late. */
    @Test
    void pieces_in_time_are_not_late_for_lost_ones() {
        var m = after(
                bought(),
                sent("SIM002", 50, inHours(1)),
                taken("SIM002", inHours(2)),
                judge(inDays(2)),
                at(parcel("SIM001", 50), inDays(3)),
                taken("SIM001", inHours(73)),
                there("SIM002", inDays(3)),
                received(inDays(5)),
                open(CASE, ReturnReason.SHORT, 50, inDays(9)),
                grant(CASE, inDays(9)),
                back("SIM001", inDays(10)));
        var claim = m.when(open(OTHER_CASE, ReturnReason.LATE, 50, inDays(10)));
        assertThat(claim.isRefused()).isTrue();
    }

    /** What was late is lost and given back, and some of it turns back before the end, the rest of it in its parcel. */
    @Test
    void nor_after_an_end_that_brought_the_lost_ones_back() {
        var m = after(
                bought(),
                sent("SIM002", 50, inHours(1)),
                taken("SIM002", inHours(2)),
                judge(inDays(2)),
                sent("SIM001", 50, inDays(3)),
                taken("SIM001", inHours(73)),
                there("SIM002", inDays(3)),
                received(inDays(5)),
                open(CASE, ReturnReason.SHORT, 30, inDays(9)),
                grant(CASE, inDays(9)),
                back("SIM001", inDays(10)),
                new CompleteOrder(ORDER, inDays(20)));
        assertThat(m.when(open(OTHER_CASE, ReturnReason.LATE, 30, inDays(20))).isRefused())
                .isTrue();
    }

    /** SIM001 never left at all; another parcel is lost. */
    @Test
    void nor_where_its_goods_never_left() {
        var m = after(
                bought(),
                sent("SIM001", 40, inHours(1)),
                sent("SIM002", 30, inHours(1)),
                sent("SIM003", 30, inHours(1)),
                taken("SIM002", inHours(2)),
                taken("SIM003", inHours(2)),
                there("SIM002", inDays(3)),
                off(OPERATOR, inDays(4)),
                received(inDays(5)),
                open(CASE, ReturnReason.SHORT, 30, inDays(9)),
                grant(CASE, inDays(9)));
        long before = cost(m);
        m.when(back("SIM003", inDays(10)));
        long late = 12_00;
        assertThat(before).isEqualTo(30 * 6_20 - late);
        assertThat(cost(m)).isEqualTo(before);
    }

    /** A part of the lost parcel was given back. */
    @Test
    void of_a_parcel_lost_in_part_the_rest_is_given_back() {
        var m = after(
                bought(),
                sent("SIM001", 30, inHours(1)),
                sent("SIM002", 70, inHours(1)),
                taken("SIM001", inHours(2)),
                taken("SIM002", inHours(2)),
                there("SIM002", inDays(3)),
                received(inDays(5)),
                open(CASE, ReturnReason.SHORT, 20, inDays(7)),
                grant(CASE, inDays(7)),
                back("SIM001", inDays(8)));
        m.when(new CompleteOrder(ORDER, inDays(20)));
        m.when(new CompleteOrder(ORDER, inDays(40)));
        sound(m, 41);
        assertThat(cost(m)).isEqualTo(70 * 6_20 + 10 * 20);
    }

    /** The other goods never came, are missed and given back; then their carrier brings them back. */
    @Test
    void other_goods_that_were_missed_and_turn_back_are_paid_for_once() {
        var m = exchanged();
        assertThat(m.when(open(OTHER_CASE, ReturnReason.SHORT, 5, inDays(11))).isRefused())
                .isFalse();
        after(m, grant(OTHER_CASE, inDays(11)));
        long before = cost(m);
        m.when(scan("SIM902", "b", ScanKind.RETURNED, inDays(12)));
        m.when(new CompleteOrder(ORDER, inDays(30)));
        assertThat(cost(m)).isEqualTo(before);
    }

    /** The carrier's word first: then they are not missed any more. */
    @Test
    void also_where_they_turn_back_before_the_grant() {
        var m = exchanged();
        after(m, open(OTHER_CASE, ReturnReason.SHORT, 5, inDays(11)));
        m.when(scan("SIM902", "b", ScanKind.RETURNED, inDays(12)));
        m.when(grant(OTHER_CASE, inDays(12)));
        m.when(new CompleteOrder(ORDER, inDays(30)));
        assertThat(cost(m)).isEqualTo(620_00 - 5 * 6_20);
    }

    /** As 8, the case was silent, no other claim. */
    @Test
    void and_where_nobody_missed_them() {
        var m = exchanged();
        m.when(scan("SIM902", "b", ScanKind.RETURNED, inDays(12)));
        m.when(new CompleteOrder(ORDER, inDays(30)));
        assertThat(cost(m)).isEqualTo(620_00 - 5 * 6_20);
    }
}
