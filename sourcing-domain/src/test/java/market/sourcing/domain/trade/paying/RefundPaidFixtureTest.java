package market.sourcing.domain.trade.paying;

import static market.sourcing.domain.shared.RefusalCode.PAYMENT_DIFFERS;
import static market.sourcing.domain.shared.RefusalCode.REFUND_UNKNOWN;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Orders.cancel;
import static market.sourcing.domain.vocabulary.Orders.cancelled;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.approve;
import static market.sourcing.domain.vocabulary.Payments.noteRefundPaid;
import static market.sourcing.domain.vocabulary.Payments.noteToldRefund;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Payments.refundPaid;
import static market.sourcing.domain.vocabulary.Payments.refundedInFull;
import static market.sourcing.domain.vocabulary.Payments.requested;
import static market.sourcing.domain.vocabulary.Payments.surplus;

import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Marketplace;
import org.junit.jupiter.api.Test;

class RefundPaidFixtureTest {
    private static final OrderTerms SPOT = Bound.toSpotGoods();

    private static Marketplace owing() {
        return given(placed(SPOT))
                .and(paid(1, "one", Stage.FULL, 620_00))
                .and(cancelled(SPOT, "BUYER", BUYER), refundedInFull(2, "one", 620_00));
    }

    @Test
    void what_was_sent_back_is_no_longer_owed() {
        owing().when(noteRefundPaid(1)).writes(refundPaid(3, 1, 620_00)).answers(3L);
    }

    @Test
    void told_twice_it_was_sent_once() {
        owing().when(noteRefundPaid(1)).then(noteRefundPaid(1)).writesNothing().answers(3L);
    }

    @Test
    void a_provider_may_tell_of_it_by_itself_before_it_is_asked_and_after_it() {
        owing().when(noteToldRefund(1, "one", 620_00))
                .writes(refundPaid(3, 1, 620_00))
                .answers(3L)
                .then(noteRefundPaid(1))
                .writesNothing()
                .then(noteToldRefund(1, "one", 620_00))
                .writesNothing()
                .answers(3L);
    }

    @Test
    void what_it_tells_is_what_was_to_be_sent() {
        owing().when(noteToldRefund(1, "one", 619_99))
                .isRefused(PAYMENT_DIFFERS)
                .withFact("owedMinor", 620_00L);
        owing().when(noteToldRefund(1, "two", 620_00)).isRefused(PAYMENT_DIFFERS);
        owing().when(noteToldRefund(2, "one", 620_00)).isRefused(REFUND_UNKNOWN);
    }

    @Test
    void a_refund_that_nobody_owes_is_unknown() {
        for (var number : new int[] {0, 2, -1}) {
            owing().when(noteRefundPaid(number)).isRefused(REFUND_UNKNOWN);
        }
        given(placed(SPOT), requested("one", Stage.FULL, 620_00))
                .when(noteRefundPaid(1))
                .isRefused(REFUND_UNKNOWN);
    }

    @Test
    void refunds_are_numbered_on_over_what_goes_back_for_other_reasons() {
        var marketplace = owing().and(requested("two", Stage.FULL, 620_00));
        marketplace.when(approve("two", 620_00)).writes(surplus(3, "two", 620_00, 2));
        marketplace.when(noteRefundPaid(2)).writes(refundPaid(4, 2, 620_00));
        marketplace.when(noteRefundPaid(1)).writes(refundPaid(5, 1, 620_00));
        marketplace.when(noteRefundPaid(2)).writesNothing();
        marketplace.when(noteRefundPaid(3)).isRefused(REFUND_UNKNOWN);
    }

    @Test
    void each_part_of_a_refund_is_sent_back_on_its_own() {
        var terms = Bound.toGoodsMadeToOrder();
        var marketplace = given(placed(terms))
                .and(paid(1, "one", Stage.DEPOSIT, 300_00))
                .and(paid(2, "two", Stage.BALANCE, 700_00));
        marketplace.when(cancel(BUYER));
        marketplace.when(noteRefundPaid(2)).writes(refundPaid(4, 2, 100_00));
        marketplace.when(noteRefundPaid(1)).writes(refundPaid(5, 1, 700_00));
    }
}
