package market.sourcing.domain.trade.paying;

import static market.sourcing.domain.shared.RefusalCode.ORDER_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.PAYMENT_DIFFERS;
import static market.sourcing.domain.shared.RefusalCode.PAYMENT_NOT_COLLECTED;
import static market.sourcing.domain.shared.RefusalCode.PAYMENT_UNKNOWN;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Deliveries.DUE;
import static market.sourcing.domain.vocabulary.Deliveries.compensated;
import static market.sourcing.domain.vocabulary.Deliveries.judge;
import static market.sourcing.domain.vocabulary.Deliveries.missed;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Listings.counted;
import static market.sourcing.domain.vocabulary.Listings.released;
import static market.sourcing.domain.vocabulary.Listings.reserved;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.cancelled;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.approve;
import static market.sourcing.domain.vocabulary.Payments.declined;
import static market.sourcing.domain.vocabulary.Payments.noteRefundPaid;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Payments.pay;
import static market.sourcing.domain.vocabulary.Payments.refundPaid;
import static market.sourcing.domain.vocabulary.Payments.refundedInFull;
import static market.sourcing.domain.vocabulary.Payments.requested;
import static market.sourcing.domain.vocabulary.Payments.standsAt;
import static market.sourcing.domain.vocabulary.Payments.surplus;
import static market.sourcing.domain.vocabulary.Reversals.closedReversed;
import static market.sourcing.domain.vocabulary.Reversals.promiseEnded;
import static market.sourcing.domain.vocabulary.Reversals.reverse;
import static market.sourcing.domain.vocabulary.Reversals.reversed;

import java.util.Optional;
import market.sourcing.domain.escrow.EscrowId;
import market.sourcing.domain.escrow.PaymentStatus;
import market.sourcing.domain.escrow.command.FindOwedRefund;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Marketplace;
import org.junit.jupiter.api.Test;

/** Of 620.00 paid for goods from stock, before they are sent. */
class ReversePaymentFixtureTest {
    private static final OrderTerms SPOT = Bound.toSpotGoods();

    private static Marketplace promised() {
        return given(placed(SPOT), counted("bag", 150), reserved(ORDER, "bag", 100))
                .and(paid(1, "one", Stage.FULL, 620_00))
                .and(started(SPOT));
    }

    /** Of the 620.00 the buyer is owed 30.00 for late dispatch. */
    private static Marketplace compensatedBuyer() {
        return promised().and(missed(100, 600_00, 30_00, DUE), compensated(2, 30_00, DUE));
    }

    private static Marketplace cancelledOrder() {
        return given(placed(SPOT))
                .and(paid(1, "one", Stage.FULL, 620_00))
                .and(cancelled(SPOT, "BUYER", BUYER), refundedInFull(2, "one", 620_00));
    }

    @Test
    void while_the_promise_runs_the_order_comes_to_nothing_and_nobody_is_judged() {
        promised()
                .when(reverse("one", 620_00))
                .writesInAnyOrder(
                        closedReversed(SPOT, "one"),
                        reversed(2, "one", 620_00, 620_00, 0),
                        promiseEnded(),
                        released(ORDER, "bag", 100))
                .answers(standsAt("one", Stage.FULL, 620_00, PaymentStatus.REVERSED, 1L))
                .then(judge(DUE))
                .writesNothing();
    }

    @Test
    void told_twice_it_is_taken_once() {
        promised()
                .when(reverse("one", 620_00))
                .then(reverse("one", 620_00))
                .writesNothing()
                .answers(standsAt("one", Stage.FULL, 620_00, PaymentStatus.REVERSED, 1L));
    }

    @Test
    void it_is_not_collected_again_and_not_paid_again() {
        promised()
                .when(reverse("one", 620_00))
                .then(approve("one", 620_00))
                .writesNothing()
                .then(pay(BUYER, "two"))
                .isRefused(RefusalCode.ORDER_NOT_AWAITING_PAYMENT);
    }

    @Test
    void a_compensation_on_its_way_is_not_sent_any_more() {
        compensatedBuyer()
                .when(reverse("one", 620_00))
                .writesInAnyOrder(
                        closedReversed(SPOT, "one"),
                        reversed(3, "one", 620_00, 590_00, 30_00, 1),
                        released(ORDER, "bag", 100))
                .then(new FindOwedRefund(EscrowId.of(ORDER), "refund-1-first"))
                .answers(Optional.empty());
    }

    @Test
    void a_compensation_that_was_sent_is_no_debt_when_only_the_rest_is_reversed() {
        compensatedBuyer()
                .and(refundPaid(3, 1, 30_00))
                .when(reverse("one", 590_00))
                .writesInAnyOrder(
                        closedReversed(SPOT, "one"),
                        reversed(4, "one", 590_00, 590_00, 0),
                        released(ORDER, "bag", 100));
    }

    @Test
    void a_compensation_that_was_sent_is_the_buyers_debt_when_all_is_reversed() {
        compensatedBuyer()
                .and(refundPaid(3, 1, 30_00))
                .when(reverse("one", 620_00))
                .writesInAnyOrder(
                        closedReversed(SPOT, "one"),
                        reversed(4, "one", 620_00, 590_00, 0),
                        released(ORDER, "bag", 100));
    }

    @Test
    void another_amount_than_is_left_is_refused() {
        compensatedBuyer()
                .and(refundPaid(3, 1, 30_00))
                .when(reverse("one", 600_00))
                .isRefused(PAYMENT_DIFFERS)
                .withFact("leftMinor", 590_00L)
                .withFact("askedMinor", 620_00L)
                .then(reverse("one", 620_01))
                .isRefused(PAYMENT_DIFFERS);
        cancelledOrder().and(refundPaid(3, 1, 620_00)).when(reverse("one", 0)).isRefused(PAYMENT_DIFFERS);
    }

    @Test
    void what_was_not_collected_can_not_be_reversed_yet() {
        var asked = given(placed(SPOT), requested("one", Stage.FULL, 620_00));
        asked.when(reverse("one", 620_00)).isRefused(PAYMENT_NOT_COLLECTED);
        asked.and(declined("one")).when(reverse("one", 620_00)).isRefused(PAYMENT_NOT_COLLECTED);
    }

    @Test
    void a_payment_that_nobody_asked_for_is_unknown() {
        promised().when(reverse("two", 620_00)).isRefused(PAYMENT_UNKNOWN);
        given(placed(SPOT)).when(reverse("one", 620_00)).isRefused(PAYMENT_UNKNOWN);
        given().when(reverse("one", 620_00)).isRefused(ORDER_UNKNOWN);
    }

    @Test
    void of_a_cancelled_order_it_replaces_the_refund_on_its_way() {
        cancelledOrder()
                .when(reverse("one", 620_00))
                .writes(reversed(3, "one", 620_00, 0, 620_00, 1))
                .then(new FindOwedRefund(EscrowId.of(ORDER), "refund-1-first"))
                .answers(Optional.empty());
    }

    @Test
    void a_refund_that_the_provider_had_sent_all_the_same_is_the_buyers_debt() {
        cancelledOrder()
                .when(reverse("one", 620_00))
                .then(noteRefundPaid(1))
                .writes(refundPaid(4, 1, 620_00))
                .then(noteRefundPaid(1))
                .writesNothing();
        cancelledOrder()
                .and(refundPaid(3, 1, 620_00))
                .when(reverse("one", 620_00))
                .writes(reversed(4, "one", 620_00, 0, 0));
    }

    @Test
    void money_that_nobody_owed_is_not_sent_back_and_the_order_goes_on() {
        given(placed(SPOT), requested("one", Stage.FULL, 620_00), declined("one"))
                .and(paid(1, "two", Stage.FULL, 620_00))
                .and(started(SPOT), surplus(2, "one", 620_00, 1))
                .when(reverse("one", 620_00))
                .writes(reversed(3, "one", 620_00, 0, 620_00, 1));
    }
}
