package market.sourcing.domain.order;

import static market.sourcing.domain.timer.TimerKind.BALANCE_DUE;
import static market.sourcing.domain.timer.TimerKind.ESCROW_RELEASE;
import static market.sourcing.domain.timer.TimerKind.UNPAID_CLOSE;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.cancelled;
import static market.sourcing.domain.vocabulary.Orders.closedUnpaid;
import static market.sourcing.domain.vocabulary.Orders.completed;
import static market.sourcing.domain.vocabulary.Orders.handedOver;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Orders.receiptConfirmed;
import static market.sourcing.domain.vocabulary.Payments.fundsReleased;
import static market.sourcing.domain.vocabulary.Payments.orderPaid;
import static market.sourcing.domain.vocabulary.Reversals.closedReversed;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import market.sourcing.domain.order.event.DeliveryDenied;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.order.event.ReceiptAsked;
import market.sourcing.domain.timer.TimerChange;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Changed;
import org.junit.jupiter.api.Test;

class OrderTimersTest {
    private static final String ID = ORDER.value();
    private static final OrderTerms SPOT = Bound.toSpotGoods();

    private static void changes(Object event, TimerChange... expected) {
        assertThat(new OrderTimers().after(event)).containsExactly(expected);
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
}
