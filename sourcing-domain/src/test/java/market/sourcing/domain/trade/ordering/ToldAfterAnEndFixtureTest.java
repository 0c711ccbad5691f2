package market.sourcing.domain.trade.ordering;

import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.BagOrders.SPOT;
import static market.sourcing.domain.vocabulary.BagOrders.begun;
import static market.sourcing.domain.vocabulary.BagOrders.bought;
import static market.sourcing.domain.vocabulary.BagOrders.cost;
import static market.sourcing.domain.vocabulary.BagOrders.made;
import static market.sourcing.domain.vocabulary.Deliveries.judge;
import static market.sourcing.domain.vocabulary.Deliveries.scan;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Happens.at;
import static market.sourcing.domain.vocabulary.Happens.back;
import static market.sourcing.domain.vocabulary.Happens.off;
import static market.sourcing.domain.vocabulary.Happens.reversed;
import static market.sourcing.domain.vocabulary.Happens.sent;
import static market.sourcing.domain.vocabulary.Happens.taken;
import static market.sourcing.domain.vocabulary.Happens.there;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Returns.CASE;
import static market.sourcing.domain.vocabulary.Returns.LETTER;
import static market.sourcing.domain.vocabulary.Returns.PHOTO;
import static market.sourcing.domain.vocabulary.Returns.accept;
import static market.sourcing.domain.vocabulary.Returns.inspect;
import static market.sourcing.domain.vocabulary.Returns.judgeCase;
import static market.sourcing.domain.vocabulary.Returns.open;
import static market.sourcing.domain.vocabulary.Returns.sendBack;
import static market.sourcing.domain.vocabulary.Returns.stateReceipt;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static market.sourcing.domain.vocabulary.Times.inHours;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.delivery.command.ContestMiss;
import market.sourcing.domain.delivery.command.DecideContest;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.command.CompleteOrder;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.returns.Inspection;
import market.sourcing.domain.returns.Receipt;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.command.StateReceipt;
import market.sourcing.domain.vocabulary.BagOrders;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Changed;
import market.sourcing.domain.vocabulary.Factories;
import market.sourcing.domain.vocabulary.Marketplace;
import org.junit.jupiter.api.Test;

/**
 * What an end has settled stays, whatever is told after it, and what was due is done before a scan. Of 100 bags for 600.00 and 20.00 of
 * freight, or of goods made to order for 1,000.00.
 */
class ToldAfterAnEndFixtureTest {
    /** 600.00 and 100.00 of freight. */
    private static final OrderTerms HEAVY = BagOrders.today(
            Bound.to(Bound.hundredBags("SPOT")).freight(100_00, 5_000).terms());

    private static Marketplace heavy() {
        return begun(HEAVY, paid(1, "one", Stage.FULL, 700_00));
    }

    /** A carrier tells that it had it in time. */
    private static Object early(String number, long told) {
        return scan(number, number + "-early", ScanKind.ACCEPTED, inHours(40), inHours(told));
    }

    private static List<Object> upheld(long hour) {
        return List.of(
                new ContestMiss(ORDER, null, OWNER, "It was there.", inHours(hour)),
                new DecideContest(ORDER, null, OPERATOR, true, "So it was.", inHours(hour)));
    }

    private static List<Object> claimed(ReturnReason reason, int units, long hour) {
        return List.of(
                at(stateReceipt(BUYER, Receipt.at(inHours(hour)), null), inHours(hour)),
                open(CASE, reason, units, inHours(hour)),
                at(accept(OWNER, false), inHours(hour)));
    }

    private static List<Object> flat(Object command) {
        if (!(command instanceof List<?> some)) {
            return List.of(command);
        }
        var all = new ArrayList<Object>();
        some.forEach(it -> all.addAll(flat(it)));
        return all;
    }

    /** A receipt that carriers have told of need not be stated. */
    private static long costAfter(Marketplace begun, Object... commands) {
        for (var command : commands) {
            for (var one : flat(command)) {
                var outcome = begun.when(one);
                assertThat(outcome.isRefused() && !(one instanceof StateReceipt))
                        .as("%s", one)
                        .isFalse();
            }
        }
        return cost(begun);
    }

    /** All of it late: 30.00 are paid for that. */
    private static List<Object> late(int first, int second) {
        return List.of(
                judge(inDays(2)),
                sent("SIM001", first, inHours(60)),
                taken("SIM001", inHours(61)),
                sent("SIM002", second, inHours(60)),
                taken("SIM002", inHours(61)),
                there("SIM002", inHours(70)));
    }

    private static List<Object> claimedAsLate() {
        return List.of(late(40, 60), there("SIM001", inHours(71)), open(CASE, ReturnReason.LATE, 40, inHours(72)));
    }

    private static List<Object> sentBack(long hour) {
        return List.of(
                at(sendBack("SIM901", 12_00), inHours(hour)),
                scan("SIM901", "away", ScanKind.ACCEPTED, inHours(hour)),
                scan("SIM901", "home", ScanKind.DELIVERED, inHours(hour)),
                at(inspect(Inspection.FULL), inHours(hour)),
                new CompleteOrder(ORDER, inHours(hour + 1000)));
    }

    /** The factory's 72 hours end at hour 144; all was in time, as its carrier tells at hour 145. */
    @Test
    void what_silence_has_accepted_stands_whether_or_not_a_timer_was_there_before_a_scan() {
        var told = List.of(early("SIM001", 145), early("SIM002", 145));
        var judged = bought();
        costAfter(judged, claimedAsLate(), judgeCase(inHours(144)), told);
        var timerWasLate = bought();
        costAfter(timerWasLate, claimedAsLate(), told, judgeCase(inHours(145)));
        assertThat(judged.when(at(sendBack("SIM901", 12_00), inHours(146))).isRefused())
                .as("accepted")
                .isFalse();
        assertThat(timerWasLate
                        .when(at(sendBack("SIM901", 12_00), inHours(146)))
                        .isRefused())
                .as("timer was late")
                .isFalse();
    }

    @Test
    void what_silence_has_accepted_is_paid_whether_or_not_a_timer_was_there_before_a_scan() {
        var told = List.of(early("SIM001", 145), early("SIM002", 145));
        long accepted = costAfter(bought(), claimedAsLate(), judgeCase(inHours(144)), told, sentBack(146));
        assertThat(costAfter(bought(), claimedAsLate(), told, judgeCase(inHours(145)), sentBack(146)))
                .isEqualTo(accepted)
                .isEqualTo(360_00);
    }

    private static List<Object> madeLate() {
        return List.of(
                judge(inDays(2)),
                sent("SIM001", 400, inHours(60)),
                taken("SIM001", inHours(61)),
                sent("SIM002", 300, inHours(60)),
                taken("SIM002", inHours(61)),
                off(OPERATOR, inHours(72)));
    }

    @Test
    void a_reversal_after_an_end_takes_no_compensation_that_the_end_had_settled() {
        long backFirst = costAfter(
                made(),
                madeLate(),
                back("SIM001", inHours(74)),
                back("SIM002", inHours(76)),
                reversed("two", 700_00, inHours(78)));
        assertThat(costAfter(
                        made(),
                        madeLate(),
                        back("SIM001", inHours(74)),
                        reversed("two", 700_00, inHours(76)),
                        back("SIM002", inHours(78))))
                .isEqualTo(backFirst)
                .isEqualTo(-45_00);
    }

    @Test
    void a_reversal_after_an_end_takes_no_compensation_of_spot_goods() {
        var ended = List.of(late(40, 30), off(OWNER, inHours(72)));
        long backFirst = costAfter(
                bought(),
                ended,
                back("SIM001", inHours(74)),
                back("SIM002", inHours(76)),
                reversed("one", 620_00, inHours(78)));
        assertThat(costAfter(
                        bought(),
                        ended,
                        reversed("one", 620_00, inHours(74)),
                        back("SIM001", inHours(76)),
                        back("SIM002", inHours(78))))
                .isEqualTo(backFirst);
    }

    @Test
    void nor_where_a_case_has_given_the_rest_back() {
        var ended = List.of(late(40, 30), off(OWNER, inHours(72)));
        var claim = claimed(ReturnReason.DAMAGED, 30, 74);
        assertThat(costAfter(bought(), ended, claim, reversed("one", 620_00, inHours(76)), back("SIM001", inHours(78))))
                .isEqualTo(costAfter(
                        bought(),
                        ended,
                        back("SIM001", inHours(74)),
                        claimed(ReturnReason.DAMAGED, 30, 76),
                        reversed("one", 620_00, inHours(78))));
    }

    @Test
    void whose_way_it_was_is_not_changed_by_a_contest_that_is_upheld_after_the_end() {
        assertThat(costAfter(made(), madeLate(), upheld(74), back("SIM001", inHours(76))))
                .isEqualTo(costAfter(made(), madeLate(), back("SIM001", inHours(74)), upheld(76)));
    }

    @Test
    void whose_way_it_was_is_not_changed_by_a_scan_that_is_told_after_the_end() {
        var ended = List.of(late(40, 30), off(OWNER, inHours(72)));
        assertThat(costAfter(bought(), ended, early("SIM001", 74), back("SIM001", inHours(76))))
                .isEqualTo(costAfter(bought(), ended, back("SIM001", inHours(74)), early("SIM001", 76)));
    }

    /** Of 99 pieces for 693.00 the factory could be paid 670.00 only. */
    @Test
    void a_factory_that_was_short_at_an_end_loses_no_freight_twice() {
        var ended = List.of(late(49, 50), reversed("one", 700_00, inHours(71)));
        long backFirst = costAfter(heavy(), ended, back("SIM001", inHours(72)), claimed(ReturnReason.DAMAGED, 20, 74));
        assertThat(backFirst).as("30 pieces and their way").isEqualTo(180_00 + 30_00);
        assertThat(costAfter(heavy(), ended, claimed(ReturnReason.DAMAGED, 20, 72), back("SIM001", inHours(74))))
                .isEqualTo(backFirst);
    }

    /** 30.00 were paid for 100 pieces, and the end has settled that; 50 of them are half of it. */
    @Test
    void what_comes_off_a_late_piece_is_not_more_because_others_were_in_time_after_all() {
        var ended = List.of(late(49, 50), off(OWNER, inHours(72)));
        assertThat(costAfter(bought(), ended, early("SIM001", 74), claimed(ReturnReason.LATE, 50, 76)))
                .isEqualTo(costAfter(bought(), ended, claimed(ReturnReason.LATE, 50, 74), early("SIM001", 76)));
    }

    /** The second parcel's scan ends a reversed order 13 hours after the promise was due. */
    @Test
    void what_was_late_is_late_whether_or_not_a_timer_was_there_before_the_scan_that_ends_the_order() {
        var sent = List.of(
                sent("SIM001", 50, inHours(1)),
                sent("SIM002", 40, inHours(46)),
                taken("SIM001", inHours(2)),
                reversed("one", 620_00, inHours(47)));
        var ends = scan("SIM002", "SIM002-taken", ScanKind.ACCEPTED, inHours(60), inHours(61));
        assertThat(costAfter(bought(), sent, ends, judge(inHours(62)), back("SIM002", inHours(80))))
                .isEqualTo(costAfter(bought(), sent, judge(inHours(48)), ends, back("SIM002", inHours(80))));
    }

    /** All goods are back at the factory, which was late with them. */
    @Test
    void nothing_comes_off_for_lateness_that_nobody_credits() {
        var ended = List.of(late(49, 50), reversed("one", 620_00, inHours(71)));
        assertThat(costAfter(bought(), ended, back("SIM001", inHours(72)), claimed(ReturnReason.LATE, 50, 74)))
                .isZero();
        assertThat(costAfter(bought(), ended, claimed(ReturnReason.LATE, 50, 72), back("SIM001", inHours(74))))
                .isZero();
    }

    @Test
    void who_missed_goods_is_paid_by_silence_whether_or_not_a_timer_was_there_before_they_turned_back() {
        var sent = List.of(
                sent("SIM001", 50, inHours(1)),
                taken("SIM001", inHours(2)),
                sent("SIM002", 50, inHours(1)),
                taken("SIM002", inHours(2)),
                there("SIM002", inHours(72)),
                at(stateReceipt(BUYER, Receipt.at(inHours(120)), null), inHours(120)),
                Changed.in(open(CASE, ReturnReason.SHORT, 50, inHours(144)), "evidence", List.of(PHOTO.sha256())));
        var end = new CompleteOrder(ORDER, inDays(40));
        assertThat(costAfter(bought(), sent, back("SIM001", inHours(144 + 73)), judgeCase(inHours(144 + 73)), end))
                .isEqualTo(costAfter(
                        bought(), sent, judgeCase(inHours(144 + 72)), back("SIM001", inHours(144 + 73)), end));
    }

    /** A tenth is kept of what comes back without a reason. */
    private static Marketplace restocking(long totalMinor) {
        var terms = Changed.in(SPOT, "returnRule", "own-returns-1");
        var rule = market.sourcing.domain.vocabulary.Returns.ruleStated(
                Changed.in(market.sourcing.domain.vocabulary.Returns.platformTerms(), "restockingFeePoints", 1000));
        return Marketplace.given(Factories.onboarded(), rule, placed(terms))
                .and(paid(1, "one", Stage.FULL, totalMinor))
                .and(Changed.in(started(terms), "deliveryRules", "delivery-4"))
                .uploaded(BUYER.account().value(), PHOTO)
                .uploaded(OWNER.account().value(), LETTER);
    }

    /** In time, and the factory is short of nothing. */
    @Test
    void a_restocking_fee_is_kept_once_after_a_reversal() {
        var ended = List.of(
                sent("SIM001", 40, inHours(1)),
                taken("SIM001", inHours(2)),
                sent("SIM002", 50, inHours(1)),
                taken("SIM002", inHours(2)),
                reversed("one", 620_00, inHours(3)),
                there("SIM002", inHours(4)));
        long backFirst = costAfter(
                restocking(620_00), ended, back("SIM001", inHours(5)), claimed(ReturnReason.NO_REASON, 50, 7));
        assertThat(backFirst).as("the way out of 90, and a tenth of 50").isEqualTo(18_00 + 30_00);
        assertThat(costAfter(
                        restocking(620_00), ended, claimed(ReturnReason.NO_REASON, 50, 5), back("SIM001", inHours(7))))
                .isEqualTo(backFirst);
    }

    @Test
    void a_restocking_fee_is_kept_once_also_of_what_was_late() {
        var ended = List.of(late(49, 50), reversed("one", 620_00, inHours(71)));
        long backFirst = costAfter(
                restocking(620_00), ended, back("SIM001", inHours(72)), claimed(ReturnReason.NO_REASON, 50, 74));
        assertThat(costAfter(
                        restocking(620_00),
                        ended,
                        claimed(ReturnReason.NO_REASON, 50, 72),
                        back("SIM001", inHours(74))))
                .isEqualTo(backFirst);
    }
}
