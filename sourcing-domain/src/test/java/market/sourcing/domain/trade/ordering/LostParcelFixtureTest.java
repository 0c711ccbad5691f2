package market.sourcing.domain.trade.ordering;

import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.BagOrders.bought;
import static market.sourcing.domain.vocabulary.BagOrders.cost;
import static market.sourcing.domain.vocabulary.Deliveries.judge;
import static market.sourcing.domain.vocabulary.Deliveries.parcel;
import static market.sourcing.domain.vocabulary.Deliveries.scan;
import static market.sourcing.domain.vocabulary.Happens.at;
import static market.sourcing.domain.vocabulary.Happens.back;
import static market.sourcing.domain.vocabulary.Happens.grant;
import static market.sourcing.domain.vocabulary.Happens.moves;
import static market.sourcing.domain.vocabulary.Happens.off;
import static market.sourcing.domain.vocabulary.Happens.received;
import static market.sourcing.domain.vocabulary.Happens.taken;
import static market.sourcing.domain.vocabulary.Happens.there;
import static market.sourcing.domain.vocabulary.Happens.underWay;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.confirmReceipt;
import static market.sourcing.domain.vocabulary.Returns.CASE;
import static market.sourcing.domain.vocabulary.Returns.OTHER_CASE;
import static market.sourcing.domain.vocabulary.Returns.accept;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Returns.open;
import static market.sourcing.domain.vocabulary.Returns.stateReceipt;
import static market.sourcing.domain.vocabulary.Reversals.reverse;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static market.sourcing.domain.vocabulary.Times.inHours;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.order.command.CompleteOrder;
import market.sourcing.domain.returns.Inspection;
import market.sourcing.domain.returns.Receipt;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.vocabulary.Changed;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Returns;
import org.junit.jupiter.api.Test;

/**
 * What is missed, given up for lost, or brought back while an order is alive, in every order of telling. Of 100 bags for 600.00 and 20.00
 * of freight: 6.20 a piece, 0.20 of it for the way.
 */
class LostParcelFixtureTest {
    private static Marketplace threeParcels() {
        return after(
                bought(),
                underWay(30, 30, 40),
                there("SIM003", inDays(3)),
                moves("SIM002", inDays(4)),
                received(inDays(5)));
    }

    /** SIM001 is lost for good and given back; SIM002 is then brought back; its buyer has only the 40 of SIM003. */
    @Test
    void another_parcel_than_the_lost_one_is_given_back() {
        var m = after(
                threeParcels(),
                open(CASE, ReturnReason.SHORT, 30, inDays(7)),
                grant(CASE, inDays(7)),
                back("SIM002", inDays(8)));
        m.when(new CompleteOrder(ORDER, inDays(20)));
        m.when(new CompleteOrder(ORDER, inDays(40)));
        // right: 40 pieces with their way, and the way out of the 30 that came back
        assertThat(cost(m)).isEqualTo(40 * 6_20 + 30 * 20);
    }

    @Test
    void also_where_it_turns_back_before_the_grant() {
        var m = after(threeParcels(), open(CASE, ReturnReason.SHORT, 30, inDays(7)), back("SIM002", inDays(8)));
        m.when(grant(CASE, inDays(8)));
        m.when(new CompleteOrder(ORDER, inDays(20)));
        m.when(open(OTHER_CASE, ReturnReason.SHORT, 30, inDays(21)));
        m.when(grant(OTHER_CASE, inDays(21)));
        assertThat(cost(m)).isEqualTo(40 * 6_20 + 30 * 20);
    }

    /** The claim of 50 is cut by 10 that turn back; the 40 paid for settle the 10. */
    @Test
    void what_a_claim_was_cut_by_is_not_settled_by_its_rest() {
        var m = after(
                bought(),
                underWay(50, 10, 40),
                there("SIM003", inDays(3)),
                received(inDays(5)),
                open(CASE, ReturnReason.SHORT, 50, inDays(7)),
                back("SIM002", inDays(8)),
                grant(CASE, inDays(8)));
        m.when(new CompleteOrder(ORDER, inDays(20)));
        // 40 there, 10 whose claim was cut (to be claimed anew), 10 came back
        assertThat(cost(m)).isEqualTo(50 * 6_20 + 10 * 20);
    }

    @Test
    void another_parcel_that_turns_back_after_an_end_is_given_back() {
        var m = after(bought(), underWay(30, 30), off(OWNER, inDays(1)));
        m.when(received(inDays(1)));
        after(m, open(CASE, ReturnReason.SHORT, 30, inDays(7)), grant(CASE, inDays(7)));
        after(m, there("SIM001", inDays(8)), back("SIM002", inDays(8)));
        // has SIM001, which is settled; SIM002 came back: its way is the buyer's
        assertThat(cost(m)).isEqualTo(30 * 20);
    }

    @Test
    void also_where_the_lost_one_arrives() {
        var m = after(
                threeParcels(),
                open(CASE, ReturnReason.SHORT, 30, inDays(7)),
                grant(CASE, inDays(7)),
                there("SIM001", inDays(8)),
                back("SIM002", inDays(9)));
        m.when(new CompleteOrder(ORDER, inDays(20)));
        assertThat(cost(m)).isEqualTo(40 * 6_20 + 30 * 20);
    }

    private static List<Object> unscanned() {
        return List.of(
                parcel("SIM001", 60),
                parcel("SIM002", 40),
                taken("SIM001", inHours(2)),
                scan("SIM001", "there", ScanKind.DELIVERED, inHours(10)),
                Changed.in(stateReceipt(BUYER, Receipt.at(inHours(10)), null), "at", inHours(11)),
                open(CASE, ReturnReason.SHORT, 40, inHours(12)));
    }

    /** SIM002 has no scan yet when its 40 are missed and given back; then a carrier has it, and brings it back. */
    @Test
    void what_no_carrier_had_yet_is_settled_too() {
        var granted = Changed.in(accept(OWNER, false), "at", inHours(13));
        var taken = scan("SIM002", "SIM002-taken", ScanKind.ACCEPTED, inHours(14));
        var settled = after(bought(), unscanned(), granted, taken, back("SIM002", inDays(3)));
        settled.when(new CompleteOrder(ORDER, inDays(20)));
        assertThat(cost(settled)).isEqualTo(60 * 6_20);
    }

    /** It is silent when it is missed, its carrier tells of it once more before the grant, and brings it back after. */
    @Test
    void a_word_between_claim_and_grant_changes_nothing() {
        var begun = List.of(
                underWay(50, 50),
                there("SIM002", inDays(3)),
                received(inDays(5)),
                open(CASE, ReturnReason.SHORT, 50, inDays(6)));
        var m = after(bought(), begun, moves("SIM001", inDays(6)), grant(CASE, inDays(7)), back("SIM001", inDays(8)));
        m.when(new CompleteOrder(ORDER, inDays(20)));
        var without = after(bought(), begun, grant(CASE, inDays(7)), back("SIM001", inDays(8)));
        without.when(new CompleteOrder(ORDER, inDays(20)));
        assertThat(cost(m)).isEqualTo(cost(without));
    }

    /** Settled once, it is delivered; another parcel is lost afterwards. */
    @Test
    void a_second_loss_after_the_first_turned_up() {
        var m = after(
                threeParcels(),
                open(CASE, ReturnReason.SHORT, 30, inDays(7)),
                grant(CASE, inDays(7)),
                there("SIM001", inDays(8)));
        m.when(open(OTHER_CASE, ReturnReason.SHORT, 30, inDays(12)));
        m.when(grant(OTHER_CASE, inDays(12)));
        m.when(back("SIM002", inDays(13)));
        m.when(new CompleteOrder(ORDER, inDays(30)));
        assertThat(cost(m)).isEqualTo(40 * 6_20);
    }

    /** SIM001 was settled and is heard of again; SIM002 is lost then, and given back; at last both turn back. */
    @Test
    void each_loss_is_settled_by_its_parcel() {
        var m = after(
                bought(),
                underWay(30, 30, 40),
                moves("SIM002", inDays(2)),
                there("SIM003", inDays(3)),
                received(inDays(5)),
                open(CASE, ReturnReason.SHORT, 30, inDays(6)),
                grant(CASE, inDays(6)),
                moves("SIM001", inDays(7)),
                open(OTHER_CASE, ReturnReason.SHORT, 30, inDays(8)),
                grant(OTHER_CASE, inDays(8)),
                back("SIM001", inDays(9)),
                back("SIM002", inDays(9)));
        m.when(new CompleteOrder(ORDER, inDays(30)));
        assertThat(cost(m)).isEqualTo(40 * 6_20);
    }

    private static Marketplace twoParcelsConfirmed() {
        return after(bought(), underWay(50, 50), there("SIM002", inDays(3)), at(confirmReceipt(BUYER), inDays(4)));
    }

    /** Confirmed after carriers had told of all, so that its promise does not know of it. */
    @Test
    void what_was_confirmed_and_comes_back_is_claimed() {
        var m = after(twoParcelsConfirmed(), back("SIM001", inDays(5)));
        assertThat(m.when(new CompleteOrder(ORDER, inDays(20))).events()).isEmpty();
        var claim = m.when(open(CASE, ReturnReason.SHORT, 50, inDays(10)));
        assertThat(claim.isRefused()).as("SHORT refused").isFalse();
    }

    @Test
    void also_where_it_was_confirmed_before_all_was_scanned() {
        var m = after(
                bought(),
                parcel("SIM001", 50),
                parcel("SIM002", 50),
                taken("SIM001", inHours(2)),
                Changed.in(confirmReceipt(BUYER), "at", inHours(5)),
                scan("SIM002", "late", ScanKind.ACCEPTED, inHours(6)),
                there("SIM002", inDays(3)),
                back("SIM001", inDays(5)));
        var claim = m.when(open(CASE, ReturnReason.SHORT, 50, inDays(10)));
        assertThat(claim.isRefused()).as("SHORT refused").isFalse();
        m.when(grant(CASE, inDays(10)));
        assertThat(cost(m)).isEqualTo(310_00);
    }

    /** All of it was confirmed and sent back by its buyer; a carrier's word about the first parcel changes nothing. */
    @Test
    void what_was_confirmed_and_sent_back_is_paid_for_whatever_a_carrier_tells() {
        var begun = after(
                twoParcelsConfirmed(),
                there("SIM001", inDays(5)),
                open(CASE, ReturnReason.DAMAGED, 100, inDays(5)),
                at(accept(OWNER, true), inDays(5)),
                at(Returns.sendBack("SIM901", 12_00), inDays(5)),
                scan("SIM901", "away", ScanKind.ACCEPTED, inDays(6)));
        begun.when(back("SIM001", inDays(7)));
        begun.when(at(Returns.inspect(Inspection.FULL), inDays(8)));
        begun.when(new CompleteOrder(ORDER, inDays(20)));
        assertThat(cost(begun)).isEqualTo(-12_00);
    }

    /** Both lost for good: its buyer has nothing at all. */
    @Test
    void who_has_nothing_after_an_end_pays_only_the_way() {
        var m = after(bought(), underWay(30, 30), off(OWNER, inDays(1)));
        m.when(received(inDays(1)));
        after(m, open(CASE, ReturnReason.SHORT, 30, inDays(7)), grant(CASE, inDays(7)), back("SIM002", inDays(8)));
        assertThat(cost(m)).isEqualTo(30 * 20);
    }

    /** The claim was opened, and is open, when the parcel turns back of an order whose receipt was confirmed. */
    @Test
    void a_claim_of_an_order_that_was_confirmed_is_granted_whatever_comes_back() {
        var claimed = open(CASE, ReturnReason.SHORT, 50, inDays(6));
        var grantedFirst = after(twoParcelsConfirmed(), claimed, grant(CASE, inDays(7)), back("SIM001", inDays(8)));
        var backFirst = after(twoParcelsConfirmed(), claimed, back("SIM001", inDays(7)), grant(CASE, inDays(8)));
        backFirst.when(new CompleteOrder(ORDER, inDays(20)));
        assertThat(cost(backFirst)).isEqualTo(cost(grantedFirst)).isEqualTo(310_00);
    }

    /** Stated first, with a parcel no carrier had; then confirmed: the promise does not know of it either. */
    @Test
    void what_was_stated_and_then_confirmed_is_claimed() {
        var m = after(
                bought(),
                parcel("SIM001", 50),
                parcel("SIM002", 50),
                taken("SIM001", inHours(2)),
                Changed.in(stateReceipt(BUYER, Receipt.at(inHours(5)), null), "at", inHours(5)),
                Changed.in(confirmReceipt(BUYER), "at", inHours(6)),
                scan("SIM002", "late", ScanKind.ACCEPTED, inHours(7)),
                there("SIM002", inDays(3)),
                back("SIM001", inDays(5)));
        var claim = m.when(open(CASE, ReturnReason.SHORT, 50, inDays(6)));
        assertThat(claim.isRefused()).as("SHORT refused").isFalse();
    }

    /** Which pieces a claim for lateness is about is known, and all of them turn back. */
    @Test
    void what_was_given_back_for_lateness_turns_back() {
        var sent = List.of(
                parcel("SIM002", 50),
                taken("SIM002", inHours(2)),
                judge(inDays(2)),
                at(parcel("SIM001", 50), inDays(3)),
                taken("SIM001", inDays(3)),
                there("SIM002", inDays(3)),
                received(inDays(5)),
                open(CASE, ReturnReason.LATE, 50, inDays(6)));
        var grantedFirst = after(bought(), sent, grant(CASE, inDays(7)), back("SIM001", inDays(8)));
        grantedFirst.when(new CompleteOrder(ORDER, inDays(30)));
        var backFirst = after(bought(), sent, back("SIM001", inDays(7)));
        backFirst.when(grant(CASE, inDays(8)));
        backFirst.when(new CompleteOrder(ORDER, inDays(30)));
        assertThat(cost(grantedFirst)).isEqualTo(cost(backFirst));
    }

    @Test
    void a_reversal_between_an_end_and_what_turns_back_changes_nothing() {
        var sent = List.of(
                parcel("SIM002", 10),
                taken("SIM002", inHours(2)),
                judge(inDays(2)),
                at(parcel("SIM001", 50), inDays(3)),
                taken("SIM001", inDays(3)),
                off(OWNER, inDays(4)));
        var reverse = at(reverse("one", 620_00), inDays(5));
        var first = cost(after(bought(), sent, reverse, back("SIM001", inDays(6)), back("SIM002", inDays(6))));
        var then = cost(after(bought(), sent, back("SIM001", inDays(5)), back("SIM002", inDays(5)), reverse));
        assertThat(first).isEqualTo(then);
    }

    /** The box of 40 that arrived was empty; what is missing of it now is claimed anew, once the order has ended. */
    @Test
    void what_is_missed_counts_first_for_the_silent_parcels() {
        var settled = after(
                threeParcels(),
                open(CASE, ReturnReason.SHORT, 40, inDays(9)),
                grant(CASE, inDays(9)),
                back("SIM001", inDays(10)),
                back("SIM002", inDays(10)),
                new CompleteOrder(ORDER, inDays(30)));
        assertThat(cost(settled)).isEqualTo(60 * 20 + 240_00);
        var anew = after(settled, open(OTHER_CASE, ReturnReason.SHORT, 40, inDays(30)), grant(OTHER_CASE, inDays(30)));
        assertThat(cost(anew)).isEqualTo(60 * 20 + 240_00 - 40 * 6_20);
    }

    @Test
    void what_an_operator_has_granted_of_it_is_paid() {
        var m = after(
                twoParcelsConfirmed(),
                open(CASE, ReturnReason.SHORT, 50, inDays(6)),
                at(Returns.refuse(), inDays(6)),
                Returns.escalate(inDays(10)),
                back("SIM001", inDays(11)),
                Changed.in(Returns.decide(false, 50), "at", inDays(12)));
        m.when(new CompleteOrder(ORDER, inDays(40)));
        assertThat(cost(m)).isEqualTo(310_00);
    }

    /** Opened at the very instant at which the carrier's word was told, just before it. */
    @Test
    void a_word_at_the_instant_of_the_claim_comes_after_it() {
        var m = after(
                bought(),
                underWay(50, 50),
                there("SIM002", inDays(3)),
                received(inDays(5)),
                open(CASE, ReturnReason.SHORT, 50, inDays(6)),
                back("SIM001", inDays(6)));
        m.when(grant(CASE, inDays(7)));
        m.when(new CompleteOrder(ORDER, inDays(20)));
        assertThat(cost(m)).isEqualTo(320_00);
    }

    @Test
    void who_confirmed_claims_all_that_he_has() {
        var m = after(twoParcelsConfirmed(), there("SIM001", inDays(5)), back("SIM001", inDays(6)));
        var claim = m.when(open(CASE, ReturnReason.DAMAGED, 51, inDays(6)));
        assertThat(claim.isRefused()).as("refused").isFalse();
    }
}
