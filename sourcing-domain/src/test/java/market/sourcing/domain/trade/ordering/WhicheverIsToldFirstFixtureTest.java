package market.sourcing.domain.trade.ordering;

import static java.util.Objects.requireNonNull;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.BagOrders.MADE;
import static market.sourcing.domain.vocabulary.BagOrders.bought;
import static market.sourcing.domain.vocabulary.BagOrders.cost;
import static market.sourcing.domain.vocabulary.BagOrders.made;
import static market.sourcing.domain.vocabulary.Deliveries.judge;
import static market.sourcing.domain.vocabulary.Deliveries.parcel;
import static market.sourcing.domain.vocabulary.Deliveries.parcelId;
import static market.sourcing.domain.vocabulary.Deliveries.scan;
import static market.sourcing.domain.vocabulary.Happens.at;
import static market.sourcing.domain.vocabulary.Happens.back;
import static market.sourcing.domain.vocabulary.Happens.off;
import static market.sourcing.domain.vocabulary.Happens.received;
import static market.sourcing.domain.vocabulary.Happens.reversed;
import static market.sourcing.domain.vocabulary.Happens.sent;
import static market.sourcing.domain.vocabulary.Happens.taken;
import static market.sourcing.domain.vocabulary.Happens.there;
import static market.sourcing.domain.vocabulary.Happens.underWay;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.UNTRACKED;
import static market.sourcing.domain.vocabulary.Orders.cancel;
import static market.sourcing.domain.vocabulary.Orders.handOver;
import static market.sourcing.domain.vocabulary.Returns.CASE;
import static market.sourcing.domain.vocabulary.Returns.LETTER;
import static market.sourcing.domain.vocabulary.Returns.OTHER_CASE;
import static market.sourcing.domain.vocabulary.Returns.PHOTO;
import static market.sourcing.domain.vocabulary.Returns.accept;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Returns.inspect;
import static market.sourcing.domain.vocabulary.Returns.open;
import static market.sourcing.domain.vocabulary.Returns.sendBack;
import static market.sourcing.domain.vocabulary.Returns.stateReceipt;
import static market.sourcing.domain.vocabulary.Reversals.reverse;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static market.sourcing.domain.vocabulary.Times.inHours;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.correction.MisstatementKind;
import market.sourcing.domain.correction.command.CorrectMisstatement;
import market.sourcing.domain.correction.command.FindMisstatements;
import market.sourcing.domain.delivery.command.JudgeOverdue;
import market.sourcing.domain.delivery.command.JudgeParcel;
import market.sourcing.domain.delivery.event.ParcelScanned;
import market.sourcing.domain.order.command.CompleteOrder;
import market.sourcing.domain.order.command.ShowDelivery;
import market.sourcing.domain.order.event.RemainderLeft;
import market.sourcing.domain.returns.Inspection;
import market.sourcing.domain.returns.Receipt;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Changed;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Written;
import org.junit.jupiter.api.Test;

/**
 * An order costs its buyer the same whichever of some facts is told first. Of 100 bags for 600.00 and 20.00 of freight, or of goods made
 * to order for 1,000.00.
 */
class WhicheverIsToldFirstFixtureTest {
    private static long costAfter(Marketplace begun, Object... then) {
        return cost(after(begun, then));
    }

    /** What the factory showed of the one half, which no carrier had, while the other half turned back. */
    private static List<Object> shownAndEnded() {
        return List.of(
                parcel("SIM001", 50),
                parcel("SIM002", 50),
                taken("SIM001", inHours(2)),
                new ShowDelivery(ORDER, OWNER, LETTER.sha256(), inHours(20)),
                new JudgeParcel(ORDER, parcelId(2), inDays(2)),
                judge(inDays(2)),
                back("SIM001", inDays(3)),
                new JudgeOverdue(ORDER, inDays(4)),
                new CompleteOrder(ORDER, inDays(30)),
                new CompleteOrder(ORDER, inDays(37)),
                new CompleteOrder(ORDER, inDays(44)));
    }

    @Test
    void what_was_shown_turns_back_by_either_scan() {
        var takenFirst = costAfter(bought(), shownAndEnded(), taken("SIM002", inDays(45)), back("SIM002", inDays(46)));
        assertThat(costAfter(bought(), shownAndEnded(), back("SIM002", inDays(46)), taken("SIM002", inDays(45))))
                .isEqualTo(takenFirst);
    }

    @Test
    void nothing_is_left_to_be_corrected_of_it() {
        var ended = after(bought(), shownAndEnded(), back("SIM002", inDays(46)));
        assertThat(ended.when(new FindMisstatements(ORDER.value(), inDays(47))).answer(List.class))
                .isEmpty();
    }

    @Test
    void a_stated_receipt_does_not_outweigh_what_carriers_bring_back() {
        var sent = List.<Object>of(parcel("SIM001", 50), parcel("SIM002", 50), taken("SIM001", inHours(2)));
        var receipt = stateReceipt(BUYER, Receipt.at(inHours(5)), null);
        var second = scan("SIM002", "late", ScanKind.ACCEPTED, inHours(2), inHours(7));
        var due = new CompleteOrder(ORDER, inDays(12));
        assertThat(costAfter(
                        bought(), sent, second, Changed.in(receipt, "at", inHours(8)), back("SIM001", inDays(3)), due))
                .isEqualTo(320_00);
        assertThat(costAfter(
                        bought(), sent, Changed.in(receipt, "at", inHours(6)), second, back("SIM001", inDays(3)), due))
                .isEqualTo(320_00);
    }

    @Test
    void what_was_received_by_another_way_stays_sold_whatever_carriers_repeat() {
        var ended = List.<Object>of(
                underWay(40),
                scan("SIM001", "back", ScanKind.RETURNED, inHours(3)),
                handOver(OWNER, null, UNTRACKED),
                Changed.in(stateReceipt(BUYER, Receipt.at(inHours(4)), null), "at", inHours(5)),
                Changed.in(cancel(BUYER), "at", inHours(6)));
        assertThat(costAfter(bought(), ended)).isEqualTo(380_00);
        assertThat(costAfter(bought(), ended, scan("SIM001", "again", ScanKind.IN_TRANSIT, inHours(7))))
                .isEqualTo(380_00);
    }

    /** As an earlier version left it: the last scan, and nothing that follows from it. */
    private static void isCorrected(Marketplace live) {
        var events = live.written().stream().map(Written::event).toList();
        int last = events.stream().map(ParcelScanned.class::isInstance).toList().lastIndexOf(true);
        var past = Marketplace.given(events.subList(0, last + 1).toArray());
        past.when(new CorrectMisstatement(
                ORDER.value(), MisstatementKind.REMAINDER_KEPT, OPERATOR, new Reason("seen"), inDays(9)));
        assertThat(cost(past)).isEqualTo(cost(live));
    }

    @Test
    void what_was_scanned_before_the_end_and_told_after_it_is_corrected_later() {
        isCorrected(after(
                bought(),
                underWay(60),
                off(OWNER, inDays(1)),
                scan("SIM001", "back", ScanKind.RETURNED, inHours(20), inDays(6))));
    }

    @Test
    void what_was_late_is_corrected_later_with_its_way() {
        isCorrected(after(
                bought(),
                judge(inDays(2)),
                sent("SIM001", 60, inDays(3)),
                taken("SIM001", inDays(3)),
                off(OWNER, inDays(5)),
                back("SIM001", inDays(6))));
    }

    @Test
    void what_leaves_after_a_buyer_has_walked_changes_nothing_of_his_forfeit() {
        var walked = List.of(
                parcel("SIM001", 100),
                parcel("SIM002", 900),
                taken("SIM001", inHours(2)),
                new JudgeParcel(ORDER, parcelId(2), inDays(2)),
                off(BUYER, inDays(2)));
        long alone = costAfter(made(), walked, back("SIM001", inDays(3)));
        assertThat(costAfter(
                        made(),
                        walked,
                        back("SIM001", inDays(3)),
                        taken("SIM002", inDays(3)),
                        back("SIM002", inDays(4))))
                .isEqualTo(alone);
        assertThat(costAfter(
                        made(),
                        walked,
                        taken("SIM002", inDays(3)),
                        back("SIM002", inDays(4)),
                        back("SIM001", inDays(5))))
                .isEqualTo(alone);
        assertThat(costAfter(
                        made(),
                        walked,
                        taken("SIM002", inDays(3)),
                        back("SIM001", inDays(4)),
                        back("SIM002", inDays(5))))
                .isEqualTo(alone);
    }

    @Test
    void a_claim_that_ended_with_a_parcel_that_came_back_is_opened_anew() {
        var claimed = after(
                bought(),
                underWay(30, 30),
                off(OWNER, inDays(1)),
                there("SIM001", inDays(2)),
                received(inDays(2)),
                open(CASE, ReturnReason.DAMAGED, 30, inDays(30)),
                back("SIM002", inDays(32)));
        assertThat(claimed.when(open(OTHER_CASE, ReturnReason.DAMAGED, 30, inDays(32)))
                        .isRefused())
                .isFalse();
    }

    @Test
    void a_case_after_the_end_leaves_the_forfeit_as_it_was() {
        var walked =
                List.of(underWay(500, 300), off(BUYER, inDays(1)), there("SIM001", inDays(1)), received(inDays(1)));
        var claim = open(CASE, ReturnReason.DAMAGED, 500, inDays(1));
        var granted = at(accept(OWNER, false), inDays(1));
        assertThat(costAfter(made(), walked, claim, granted, back("SIM002", inDays(1))))
                .isEqualTo(costAfter(made(), walked, back("SIM002", inDays(1)), claim, granted));
    }

    @Test
    void what_the_factory_was_short_of_at_an_end_is_made_good_by_what_comes_back() {
        var sent = List.of(
                judge(inDays(2)),
                sent("SIM001", 49, inDays(3)),
                taken("SIM001", inDays(3)),
                sent("SIM002", 50, inDays(3)),
                taken("SIM002", inDays(3)));
        assertThat(costAfter(bought(), sent, reversed("one", 620_00, inDays(4)), back("SIM001", inDays(5))))
                .isEqualTo(costAfter(bought(), sent, back("SIM001", inDays(4)), reversed("one", 620_00, inDays(5))));
    }

    @Test
    void nobody_gets_back_the_way_of_what_left_after_the_end() {
        var sent = List.of(
                parcel("SIM002", 90),
                new JudgeParcel(ORDER, parcelId(1), inDays(2)),
                judge(inDays(2)),
                sent("SIM001", 10, inDays(3)),
                taken("SIM001", inDays(3)),
                off(OWNER, inDays(4)));
        assertThat(costAfter(
                        bought(),
                        sent,
                        taken("SIM002", inDays(5)),
                        back("SIM002", inDays(6)),
                        back("SIM001", inDays(7))))
                .isEqualTo(-30_00);
        assertThat(costAfter(
                        bought(),
                        sent,
                        taken("SIM002", inDays(5)),
                        back("SIM001", inDays(6)),
                        back("SIM002", inDays(7))))
                .isEqualTo(-30_00);
    }

    @Test
    void the_way_out_of_what_came_back_is_the_buyers_also_before_a_reversal() {
        var sent = List.<Object>of(parcel("SIM001", 60), taken("SIM001", inHours(2)));
        assertThat(costAfter(bought(), sent, reversed("one", 620_00, inDays(1)), back("SIM001", inDays(1))))
                .isEqualTo(12_00);
        assertThat(costAfter(bought(), sent, back("SIM001", inDays(1)), reversed("one", 620_00, inDays(1))))
                .isEqualTo(12_00);
    }

    @Test
    void what_a_return_for_lateness_has_set_off_is_not_given_again_by_the_end() {
        var sent = List.of(
                judge(inDays(2)),
                sent("SIM001", 30, inDays(3)),
                sent("SIM002", 70, inDays(3)),
                taken("SIM001", inDays(3)),
                taken("SIM002", inDays(3)),
                there("SIM001", inDays(4)));
        var claim = open(CASE, ReturnReason.LATE, 30, inDays(6));
        var granted = at(accept(OWNER, false), inDays(6));
        assertThat(costAfter(bought(), sent, back("SIM002", inDays(5)), off(OWNER, inDays(5)), claim, granted))
                .isEqualTo(-21_00);
        assertThat(costAfter(
                        bought(),
                        sent,
                        received(inDays(4)),
                        claim,
                        granted,
                        back("SIM002", inDays(7)),
                        off(OWNER, inDays(7))))
                .isEqualTo(-21_00);
    }

    @Test
    void a_buyer_whose_bank_takes_the_balance_back_still_leaves_a_fifth() {
        var sent = List.of(sent("SIM001", 100, inDays(0)), taken("SIM001", inHours(2)));
        var reversed = at(reverse("two", MADE.totalMinor() - requireNonNull(MADE.depositMinor())), inDays(1));
        assertThat(costAfter(made(), sent, reversed, back("SIM001", inDays(2))))
                .isEqualTo(costAfter(made(), sent, back("SIM001", inDays(1)), reversed));
    }

    @Test
    void of_two_numbers_for_the_same_pieces_one_turns_back() {
        var shown = List.of(
                underWay(50),
                parcel("SIM002", 50),
                new ShowDelivery(ORDER, OWNER, LETTER.sha256(), inHours(20)),
                new JudgeParcel(ORDER, parcelId(2), inDays(2)),
                judge(inDays(2)),
                sent("SIM003", 50, inDays(2)),
                new JudgeParcel(ORDER, parcelId(3), inDays(3)),
                back("SIM001", inDays(4)),
                new CompleteOrder(ORDER, inDays(30)),
                new CompleteOrder(ORDER, inDays(37)),
                new CompleteOrder(ORDER, inDays(44)));
        assertThat(costAfter(
                        bought(),
                        shown,
                        taken("SIM003", inDays(45)),
                        there("SIM003", inDays(46)),
                        back("SIM002", inDays(47))))
                .isEqualTo(costAfter(bought(), shown));
    }

    @Test
    void what_was_late_when_it_came_back_is_settled() {
        var sent = List.of(
                sent("SIM002", 15, inDays(0)),
                sent("SIM003", 15, inDays(0)),
                taken("SIM002", inHours(2)),
                taken("SIM003", inHours(2)),
                judge(inDays(2)),
                sent("SIM001", 50, inDays(3)),
                taken("SIM001", inDays(3)),
                off(OWNER, inDays(4)));
        var inTimeAfterAll = scan("SIM001", "early", ScanKind.ACCEPTED, inHours(40), inDays(6));
        assertThat(costAfter(
                        bought(),
                        sent,
                        back("SIM001", inDays(5)),
                        inTimeAfterAll,
                        back("SIM002", inDays(7)),
                        back("SIM003", inDays(8))))
                .isEqualTo(costAfter(
                        bought(),
                        sent,
                        back("SIM001", inDays(5)),
                        back("SIM002", inDays(7)),
                        back("SIM003", inDays(8))));
    }

    @Test
    void who_was_free_to_walk_because_it_was_overdue_stays_so() {
        var walked = List.of(
                sent("SIM001", 300, inDays(0)),
                sent("SIM002", 700, inDays(0)),
                taken("SIM001", inHours(2)),
                new JudgeParcel(ORDER, parcelId(2), inDays(2)),
                judge(inDays(2)),
                new JudgeOverdue(ORDER, inDays(4)),
                off(BUYER, inDays(5)));
        assertThat(costAfter(made(), walked, taken("SIM002", inDays(6)), back("SIM001", inDays(7))))
                .isEqualTo(costAfter(made(), walked, back("SIM001", inDays(6)), taken("SIM002", inDays(6))));
    }

    @Test
    void what_is_known_to_come_back_is_not_missed() {
        var turned = after(
                bought(), underWay(50, 50), back("SIM001", inDays(3)), there("SIM002", inDays(3)), received(inDays(3)));
        turned.when(open(CASE, ReturnReason.SHORT, 1, inDays(3))).isRefused(RefusalCode.GOODS_ON_THEIR_WAY);
        turned.when(open(CASE, ReturnReason.DAMAGED, 51, inDays(3))).isRefused(RefusalCode.RETURN_EXCEEDS_PURCHASE);
        var ended = after(turned, new CompleteOrder(ORDER, inDays(20)));
        assertThat(cost(ended)).isEqualTo(320_00);
        var missed = after(ended, open(CASE, ReturnReason.SHORT, 1, inDays(21)), at(accept(OWNER, false), inDays(21)));
        assertThat(cost(missed)).isEqualTo(320_00 - 6_20);
    }

    @Test
    void who_missed_what_then_comes_back_has_it_back_once() {
        var missed = List.of(
                underWay(50, 50),
                there("SIM002", inDays(3)),
                received(inDays(5)),
                open(CASE, ReturnReason.SHORT, 50, inDays(6)),
                back("SIM001", inDays(7)));
        assertThat(costAfter(
                        bought(), missed, at(accept(OWNER, false), inDays(7)), new CompleteOrder(ORDER, inDays(20))))
                .isEqualTo(costAfter(bought(), missed, off(OWNER, inDays(7))))
                .isEqualTo(320_00);
    }

    @Test
    void a_way_back_since_an_end_stays_the_factorys_to_pay_where_the_money_was_reversed_before_it() {
        var sent = List.of(underWay(30, 30), reversed("one", 620_00, inDays(1)), there("SIM001", inDays(2)));
        for (var reason : List.of(ReturnReason.NO_REASON, ReturnReason.DAMAGED)) {
            var claim = List.of(
                    open(CASE, reason, 30, inDays(2)),
                    at(accept(OWNER, true), inDays(2)),
                    at(sendBack("SIM901", 12_00), inDays(2)),
                    scan("SIM901", "away", ScanKind.ACCEPTED, inDays(2)),
                    scan("SIM901", "home", ScanKind.DELIVERED, inDays(2)),
                    at(inspect(Inspection.FULL), inDays(2)));
            var claimedFirst = after(bought(), sent, there("SIM002", inDays(2)), claim);
            assertThat(cost(after(claimedFirst, back("SIM002", inDays(3)))))
                    .isEqualTo(cost(after(bought(), sent, back("SIM002", inDays(2)), claim)));
        }
    }

    @Test
    void what_cases_gave_back_since_an_end_of_long_ago_was_not_given_before_it() {
        var sent = List.of(
                sent("SIM001", 300, inDays(0)),
                sent("SIM002", 200, inDays(0)),
                taken("SIM001", inHours(2)),
                taken("SIM002", inHours(2)),
                off(BUYER, inDays(1)));
        var then = List.of(
                there("SIM002", inDays(2)),
                received(inDays(2)),
                open(CASE, ReturnReason.DAMAGED, 200, inDays(2)),
                at(accept(OWNER, false), inDays(2)),
                back("SIM001", inDays(3)));
        var noted = after(made(), sent);
        var unnoted = Marketplace.given(noted.written().stream()
                        .map(Written::event)
                        .filter(it -> !(it instanceof RemainderLeft))
                        .toArray())
                .uploaded(BUYER.account().value(), PHOTO);
        assertThat(cost(after(unnoted, then))).isEqualTo(cost(after(noted, then)));
    }

    @Test
    void what_was_given_up_for_lost_is_settled_wherever_it_turns_up() {
        var lost = List.of(underWay(50, 50), there("SIM002", inDays(3)), received(inDays(5)));
        var claimed = List.of(open(CASE, ReturnReason.SHORT, 50, inDays(6)), at(accept(OWNER, false), inDays(7)));
        var end = new CompleteOrder(ORDER, inDays(20));
        var settled = after(bought(), lost, claimed);
        assertThat(cost(after(settled, back("SIM001", inDays(8))))).isEqualTo(310_00);
        assertThat(cost(after(settled, end))).isEqualTo(310_00);
        settled.when(open(OTHER_CASE, ReturnReason.DAMAGED, 51, inDays(20)))
                .isRefused(RefusalCode.RETURN_EXCEEDS_PURCHASE);

        var released = after(after(bought(), lost, claimed), end, back("SIM001", inDays(21)));
        assertThat(cost(released)).isEqualTo(310_00);
        var calledOff = after(
                bought(), underWay(50, 49), there("SIM002", inDays(3)), off(OWNER, inDays(5)), received(inDays(5)));
        long atLast = cost(after(calledOff, claimed));
        long late = 5_00;
        assertThat(atLast).isEqualTo(620_00 - 6_20 - 310_00 - late);
        assertThat(cost(after(calledOff, back("SIM001", inDays(8))))).isEqualTo(atLast);
    }

    @Test
    void of_what_turns_back_only_what_was_given_up_is_settled() {
        var sent = List.of(
                underWay(50, 20, 30),
                there("SIM002", inDays(3)),
                scan("SIM003", "SIM003-way", ScanKind.IN_TRANSIT, inDays(3)),
                received(inDays(5)),
                open(CASE, ReturnReason.SHORT, 40, inDays(6)),
                at(accept(OWNER, false), inDays(7)));
        var turned = after(bought(), sent, back("SIM001", inDays(8)), back("SIM003", inDays(8)), off(OWNER, inDays(9)));
        assertThat(cost(turned)).isEqualTo(620_00 - 240_00 - 8_00 - 100_00 / 100 * 60 - 180_00);
    }
}
