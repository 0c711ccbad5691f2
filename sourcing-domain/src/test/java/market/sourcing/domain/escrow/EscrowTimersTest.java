package market.sourcing.domain.escrow;

import static market.sourcing.domain.timer.TimerKind.PAYMENT_CHECK;
import static market.sourcing.domain.timer.TimerKind.REFUND_PAYOUT;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Payments.declined;
import static market.sourcing.domain.vocabulary.Payments.held;
import static market.sourcing.domain.vocabulary.Payments.payBack;
import static market.sourcing.domain.vocabulary.Payments.refundPaid;
import static market.sourcing.domain.vocabulary.Payments.refunded;
import static market.sourcing.domain.vocabulary.Payments.requested;
import static market.sourcing.domain.vocabulary.Payments.surplus;
import static market.sourcing.domain.vocabulary.Reversals.reversed;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.timer.TimerChange;
import market.sourcing.domain.vocabulary.Deliveries;
import org.junit.jupiter.api.Test;

class EscrowTimersTest {
    private static final String ID = ORDER.value();

    private static void changes(Object event, TimerChange... expected) {
        assertThat(new EscrowTimers().after(event)).containsExactly(expected);
    }

    @Test
    void a_provider_is_asked_what_became_of_a_payment_until_it_is_known() {
        var subject = ID + "/payment-one";
        changes(requested("one", Stage.FULL, 620_00), TimerChange.set(PAYMENT_CHECK, subject, LATER));
        changes(declined("one"), TimerChange.stop(PAYMENT_CHECK, subject));
        changes(held(1, "one", Stage.FULL, 620_00), TimerChange.stop(PAYMENT_CHECK, subject));
    }

    @Test
    void refunds_are_paid_out_at_once_until_they_are_paid() {
        changes(
                surplus(1, "one", 620_00, 1),
                TimerChange.stop(PAYMENT_CHECK, ID + "/payment-one"),
                TimerChange.set(REFUND_PAYOUT, ID + "/refund-1-first", NOW));
        changes(
                refunded(3, 800_00, 200_00, 0, List.of(), payBack(1, "two", 700_00), payBack(2, "one", 100_00)),
                TimerChange.set(REFUND_PAYOUT, ID + "/refund-1-first", LATER),
                TimerChange.set(REFUND_PAYOUT, ID + "/refund-2-first", LATER));
        changes(Deliveries.compensated(2, 30_00, LATER), TimerChange.set(REFUND_PAYOUT, ID + "/refund-1-first", LATER));
        changes(refundPaid(3, 1, 620_00), TimerChange.stop(REFUND_PAYOUT, ID + "/refund-1-first"));
        changes(
                reversed(3, "one", 620_00, 0, 620_00, 1, 2),
                TimerChange.stop(REFUND_PAYOUT, ID + "/refund-1-first"),
                TimerChange.stop(REFUND_PAYOUT, ID + "/refund-2-first"));
    }
}
