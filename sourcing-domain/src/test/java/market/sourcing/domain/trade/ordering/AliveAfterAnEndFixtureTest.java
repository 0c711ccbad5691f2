package market.sourcing.domain.trade.ordering;

import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.BagOrders.bought;
import static market.sourcing.domain.vocabulary.BagOrders.cost;
import static market.sourcing.domain.vocabulary.Deliveries.judge;
import static market.sourcing.domain.vocabulary.Deliveries.parcelId;
import static market.sourcing.domain.vocabulary.Deliveries.scan;
import static market.sourcing.domain.vocabulary.Happens.at;
import static market.sourcing.domain.vocabulary.Happens.back;
import static market.sourcing.domain.vocabulary.Happens.grant;
import static market.sourcing.domain.vocabulary.Happens.moves;
import static market.sourcing.domain.vocabulary.Happens.off;
import static market.sourcing.domain.vocabulary.Happens.received;
import static market.sourcing.domain.vocabulary.Happens.sent;
import static market.sourcing.domain.vocabulary.Happens.taken;
import static market.sourcing.domain.vocabulary.Happens.there;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Returns.CASE;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Returns.open;
import static market.sourcing.domain.vocabulary.Returns.stateReceipt;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static market.sourcing.domain.vocabulary.Times.inHours;
import static org.assertj.core.api.Assertions.assertThat;

import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.delivery.command.JudgeParcel;
import market.sourcing.domain.order.command.CompleteOrder;
import market.sourcing.domain.returns.Receipt;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Marketplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A parcel that no carrier had told of when its order ended: its pieces were given back, and whatever becomes of it is not its buyer's
 * matter any more.
 */
class AliveAfterAnEndFixtureTest {
    /** SIM001 is there, SIM003 lost on its way, of SIM002 nobody knows. */
    private static Marketplace ended(int first, int unknown, int lost) {
        return after(
                bought(),
                sent("SIM002", unknown, inHours(1)),
                sent("SIM001", first, inHours(1)),
                sent("SIM003", lost, inHours(1)),
                taken("SIM001", inHours(2)),
                taken("SIM003", inHours(2)),
                there("SIM001", inDays(3)),
                off(OPERATOR, inDays(4)),
                received(inDays(5)));
    }

    @ParameterizedTest
    @CsvSource({"40, 30, 30", "10, 60, 30"})
    void it_takes_no_loss_upon_itself(int first, int unknown, int lost) {
        var claimed = open(CASE, ReturnReason.SHORT, lost, inDays(8));
        var then = after(ended(first, unknown, lost), claimed, grant(CASE, inDays(8)), back("SIM003", inDays(9)));
        var told = scan("SIM002", "early", ScanKind.ACCEPTED, inHours(5), inHours(140));
        var toldBefore =
                after(ended(first, unknown, lost), told, claimed, grant(CASE, inDays(8)), back("SIM003", inDays(9)));
        var toldBetween = after(
                ended(first, unknown, lost),
                claimed,
                taken("SIM002", inDays(8)),
                grant(CASE, inDays(8)),
                back("SIM003", inDays(9)));
        assertThat(cost(toldBefore)).isEqualTo(cost(then));
        assertThat(cost(toldBetween)).isEqualTo(cost(then));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "there", "back"})
    void it_makes_nothing_late_that_was_in_time(String fate) {
        var m = after(
                bought(),
                sent("SIM001", 50, inHours(1)),
                sent("SIM002", 50, inHours(1)),
                taken("SIM001", inHours(2)),
                judge(inDays(2)),
                there("SIM001", inDays(3)),
                off(OPERATOR, inDays(4)),
                taken("SIM002", inHours(121)));
        if (!fate.equals("none")) {
            after(m, fate.equals("there") ? there("SIM002", inDays(6)) : back("SIM002", inDays(6)));
        }
        assertThat(m.when(open(CASE, ReturnReason.LATE, 50, inDays(6))).isRefused())
                .isTrue();
    }

    /** Until the carrier of it falls silent the buyer would have to wait with what he misses. */
    @Test
    void it_keeps_nobody_from_a_claim_while_it_moves() {
        var m = after(ended(10, 60, 30), moves("SIM002", inDays(6)), moves("SIM002", inDays(7)));
        m.when(open(CASE, ReturnReason.SHORT, 30, inDays(8))).written(ReturnRequested.class);
    }

    /** SIM001 is on its way, SIM002 with nobody. */
    private static Marketplace endedWithHalf() {
        return after(
                bought(),
                sent("SIM001", 50, inHours(1)),
                sent("SIM002", 50, inHours(1)),
                taken("SIM001", inHours(2)),
                off(OPERATOR, inDays(4)));
    }

    /** What its end has left him is lost; what he never owned is signed for. */
    @Test
    void it_is_no_delivery_of_what_was_left() {
        var m = after(endedWithHalf(), taken("SIM002", inDays(5)), there("SIM002", inDays(6)));
        m.when(open(CASE, ReturnReason.DAMAGED, 50, inDays(7))).isRefused(RefusalCode.GOODS_NOT_RECEIVED);
    }

    /** Seven days from the delivery of what was left, and not of what came later. */
    @Test
    void nor_is_its_delivery_the_last() {
        var m = after(
                endedWithHalf(), there("SIM001", inDays(5)), taken("SIM002", inDays(5)), there("SIM002", inDays(20)));
        m.when(open(CASE, ReturnReason.NO_REASON, 50, inDays(21))).isRefused(RefusalCode.RETURN_WINDOW_OVER);
    }

    /** He had all of it, as he said, and SIM001 turned back: what he then misses may be in the parcel that nobody had told of. */
    @Test
    void what_was_his_by_another_way_is_settled_in_it() {
        var m = after(
                bought(),
                sent("SIM001", 40, inHours(1)),
                sent("SIM002", 60, inHours(1)),
                taken("SIM001", inHours(2)),
                at(stateReceipt(BUYER, Receipt.at(inHours(3)), null), inHours(3)),
                back("SIM001", inHours(4)),
                off(OPERATOR, inDays(2)),
                open(CASE, ReturnReason.SHORT, 60, inDays(3)),
                grant(CASE, inDays(3)));
        long settled = cost(m);
        after(m, taken("SIM002", inDays(4)), back("SIM002", inDays(5)));
        assertThat(cost(m)).isEqualTo(settled).isEqualTo(40 * 20);
    }

    /** Of an order that lives, too: who is silent now is lost rather than who has just been heard of. */
    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void who_has_just_been_heard_of_is_not_lost(boolean toldBefore, boolean statedFirst) {
        var m = after(
                bought(),
                sent("SIM001", 10, inHours(1)),
                statedFirst ? sent("SIM002", 60, inHours(1)) : sent("SIM003", 30, inHours(1)),
                statedFirst ? sent("SIM003", 30, inHours(1)) : sent("SIM002", 60, inHours(1)),
                taken("SIM001", inHours(2)),
                taken("SIM003", inHours(2)),
                there("SIM001", inDays(3)),
                at(stateReceipt(BUYER, Receipt.at(inHours(10)), null), inHours(11)),
                new JudgeParcel(ORDER, parcelId(statedFirst ? 2 : 3), inHours(30)),
                open(CASE, ReturnReason.SHORT, 30, inDays(8)));
        var first = taken("SIM002", inDays(8).plusSeconds(7200));
        if (toldBefore) {
            after(m, first, grant(CASE, inDays(9)));
        } else {
            after(m, grant(CASE, inDays(9)), first);
        }
        after(m, there("SIM002", inDays(10)), back("SIM003", inDays(11)));
        m.when(new CompleteOrder(ORDER, inDays(20)));
        m.when(new CompleteOrder(ORDER, inDays(40)));
        assertThat(cost(m)).isEqualTo(70 * 6_20);
    }
}
