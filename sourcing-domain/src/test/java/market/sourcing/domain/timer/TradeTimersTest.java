package market.sourcing.domain.timer;

import static market.sourcing.domain.timer.TimerKind.BALANCE_DUE;
import static market.sourcing.domain.timer.TimerKind.ESCROW_RELEASE;
import static market.sourcing.domain.timer.TimerKind.PAYMENT_CHECK;
import static market.sourcing.domain.timer.TimerKind.QUOTE_EXPIRY;
import static market.sourcing.domain.timer.TimerKind.REFUND_PAYOUT;
import static market.sourcing.domain.timer.TimerKind.UNPAID_CLOSE;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Factories.onboarded;
import static market.sourcing.domain.vocabulary.Listings.counted;
import static market.sourcing.domain.vocabulary.Listings.drafted;
import static market.sourcing.domain.vocabulary.Listings.published;
import static market.sourcing.domain.vocabulary.Listings.reserved;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.cancelled;
import static market.sourcing.domain.vocabulary.Orders.closedUnpaid;
import static market.sourcing.domain.vocabulary.Orders.completed;
import static market.sourcing.domain.vocabulary.Orders.handedOver;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Orders.receiptConfirmed;
import static market.sourcing.domain.vocabulary.Payments.declined;
import static market.sourcing.domain.vocabulary.Payments.fundsReleased;
import static market.sourcing.domain.vocabulary.Payments.held;
import static market.sourcing.domain.vocabulary.Payments.orderPaid;
import static market.sourcing.domain.vocabulary.Payments.payBack;
import static market.sourcing.domain.vocabulary.Payments.refundPaid;
import static market.sourcing.domain.vocabulary.Payments.refunded;
import static market.sourcing.domain.vocabulary.Payments.requested;
import static market.sourcing.domain.vocabulary.Payments.surplus;
import static market.sourcing.domain.vocabulary.Quotes.QUOTE;
import static market.sourcing.domain.vocabulary.Quotes.expired;
import static market.sourcing.domain.vocabulary.Quotes.issued;
import static market.sourcing.domain.vocabulary.Quotes.ordered;
import static market.sourcing.domain.vocabulary.Reversals.closedReversed;
import static market.sourcing.domain.vocabulary.Reversals.reversed;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static market.sourcing.domain.vocabulary.Times.TOMORROW;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.event.DeliveryDenied;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.order.event.ReceiptAsked;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Changed;
import market.sourcing.domain.vocabulary.Deliveries;
import org.junit.jupiter.api.Test;

class TradeTimersTest {
    private static final String ID = ORDER.value();
    private static final OrderTerms SPOT = Bound.toSpotGoods();

    private static List<TimerChange> after(Object event) {
        return new TradeTimers().after(event);
    }

    private static void changes(Object event, TimerChange... expected) {
        assertThat(after(event)).containsExactly(expected);
    }

    @Test
    void a_quote_expires_when_it_no_longer_binds() {
        changes(issued(SPOT), TimerChange.set(QUOTE_EXPIRY, QUOTE.value(), TOMORROW));
        changes(expired(), TimerChange.stop(QUOTE_EXPIRY, QUOTE.value()));
        changes(ordered(List.of()));
    }

    @Test
    void an_order_is_closed_unless_it_is_paid() {
        changes(placed(SPOT), TimerChange.set(UNPAID_CLOSE, ID, inDays(5)));
        changes(
                orderPaid("one", Stage.FULL, 620_00),
                TimerChange.stop(UNPAID_CLOSE, ID),
                TimerChange.stop(BALANCE_DUE, ID));
    }

    @Test
    void an_order_from_the_time_before_payments_is_never_closed() {
        changes(Changed.in(placed(SPOT), "closesAt", null));
    }

    @Test
    void a_deposit_gives_time_until_the_balance_is_due() {
        changes(
                orderPaid("one", Stage.DEPOSIT, 300_00),
                TimerChange.stop(UNPAID_CLOSE, ID),
                TimerChange.set(BALANCE_DUE, ID, inDays(20)));
        changes(
                orderPaid("two", Stage.BALANCE, 700_00),
                TimerChange.stop(UNPAID_CLOSE, ID),
                TimerChange.stop(BALANCE_DUE, ID));
    }

    @Test
    void what_came_to_nothing_is_not_closed_any_more() {
        var ends =
                List.of(cancelled(SPOT, "BUYER", BUYER), closedUnpaid(SPOT, Stage.FULL), closedReversed(SPOT, "one"));
        for (var event : ends) {
            changes(
                    event,
                    TimerChange.stop(UNPAID_CLOSE, ID),
                    TimerChange.stop(BALANCE_DUE, ID),
                    TimerChange.stop(ESCROW_RELEASE, ID));
        }
    }

    @Test
    void money_is_released_in_time_unless_somebody_ends_the_order_before() {
        changes(handedOver(), TimerChange.set(ESCROW_RELEASE, ID, inDays(10)));
        changes(receiptConfirmed(BUYER), TimerChange.stop(ESCROW_RELEASE, ID));
        changes(completed(), TimerChange.stop(ESCROW_RELEASE, ID));
        changes(fundsReleased(2, 620_00, 6_00));
        changes(
                new ReceiptAsked(ID, 1, inDays(30), inDays(37), "trade-3"),
                TimerChange.set(ESCROW_RELEASE, ID, inDays(37)));
        changes(
                new DeliveryDenied(ID, "account-buyer", "not our stamp", LATER, inDays(7)),
                TimerChange.set(ESCROW_RELEASE, ID, inDays(7)));
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

    @Test
    void nothing_else_is_timed() {
        for (var event : List.of(drafted(), published(), counted("bag", 1), reserved(ORDER, "bag", 1), onboarded())) {
            changes(event);
        }
    }

    @Test
    void a_money_key_reads_back() {
        assertThat(OrderPartKey.parse(OrderPartKey.of(ID, "payment-one")))
                .isEqualTo(new OrderPartKey(ID, "payment-one"));
    }
}
