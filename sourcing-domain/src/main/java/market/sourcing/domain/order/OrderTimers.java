package market.sourcing.domain.order;

import static market.sourcing.domain.timer.TimerChange.set;
import static market.sourcing.domain.timer.TimerChange.stop;
import static market.sourcing.domain.timer.TimerKind.BALANCE_DUE;
import static market.sourcing.domain.timer.TimerKind.ESCROW_RELEASE;
import static market.sourcing.domain.timer.TimerKind.UNPAID_CLOSE;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.order.command.CloseUnpaidOrder;
import market.sourcing.domain.order.command.CompleteOrder;
import market.sourcing.domain.order.event.DeliveryDenied;
import market.sourcing.domain.order.event.DeliveryShown;
import market.sourcing.domain.order.event.HandOverVoided;
import market.sourcing.domain.order.event.OrderCancelled;
import market.sourcing.domain.order.event.OrderClosedReversed;
import market.sourcing.domain.order.event.OrderClosedUnpaid;
import market.sourcing.domain.order.event.OrderCompleted;
import market.sourcing.domain.order.event.OrderHandedOver;
import market.sourcing.domain.order.event.OrderPaid;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.ReceiptAsked;
import market.sourcing.domain.order.event.ReceiptConfirmed;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.timer.Automation;
import market.sourcing.domain.timer.Timer;
import market.sourcing.domain.timer.TimerChange;
import market.sourcing.domain.timer.TimerKind;
import market.sourcing.domain.timer.TimerRule;
import org.jspecify.annotations.Nullable;

/** When orders close, and when their money is released by itself. */
public final class OrderTimers implements TimerRule {
    /** An order that nobody paid holds no goods for ever. */
    public static final Automation WHEN_ORDER_STAYS_UNPAID_THEN_IT_CLOSES =
            new Automation(UNPAID_CLOSE, (timer, _) -> new CloseUnpaidOrder(order(timer), Stage.FULL, timer.due()));

    /** A buyer who does not pay the balance has walked away. */
    public static final Automation WHEN_BALANCE_STAYS_UNPAID_THEN_ORDER_CLOSES =
            new Automation(BALANCE_DUE, (timer, _) -> new CloseUnpaidOrder(order(timer), Stage.BALANCE, timer.due()));

    /** A factory gets its money also when the buyer forgets to say that the goods arrived. */
    public static final Automation WHEN_RECEIPT_STAYS_UNCONFIRMED_THEN_FUNDS_ARE_RELEASED =
            new Automation(ESCROW_RELEASE, (timer, now) -> new CompleteOrder(order(timer), timer.due(), now));

    @Override
    public List<TimerChange> after(Object event) {
        return switch (event) {
            case OrderPlaced placed -> setUnlessNull(UNPAID_CLOSE, placed.orderId(), placed.closesAt());
            case OrderPaid paid -> paid(paid);
            case OrderCancelled cancelled -> over(cancelled.orderId());
            case OrderClosedUnpaid closed -> over(closed.orderId());
            case OrderClosedReversed closed -> over(closed.orderId());
            case OrderHandedOver handed -> List.of(set(ESCROW_RELEASE, handed.orderId(), handed.releaseAt()));
            case HandOverVoided voided -> List.of(stop(ESCROW_RELEASE, voided.orderId()));
            case ReceiptAsked asked -> List.of(set(ESCROW_RELEASE, asked.orderId(), asked.answerBy()));
            case DeliveryShown shown -> setUnlessNull(ESCROW_RELEASE, shown.orderId(), shown.answerBy());
            case DeliveryDenied denied -> List.of(set(ESCROW_RELEASE, denied.orderId(), denied.decideBy()));
            case ReceiptConfirmed confirmed -> List.of(stop(ESCROW_RELEASE, confirmed.orderId()));
            case OrderCompleted completed -> List.of(stop(ESCROW_RELEASE, completed.orderId()));
            default -> List.of();
        };
    }

    private static List<TimerChange> paid(OrderPaid paid) {
        var balanceDueAt = paid.balanceDueAt();
        var first = stop(UNPAID_CLOSE, paid.orderId());
        return balanceDueAt == null
                ? List.of(first, stop(BALANCE_DUE, paid.orderId()))
                : List.of(first, set(BALANCE_DUE, paid.orderId(), balanceDueAt));
    }

    private static List<TimerChange> over(String orderId) {
        return List.of(stop(UNPAID_CLOSE, orderId), stop(BALANCE_DUE, orderId), stop(ESCROW_RELEASE, orderId));
    }

    private static List<TimerChange> setUnlessNull(TimerKind kind, String subject, @Nullable Instant due) {
        return due == null ? List.of() : List.of(set(kind, subject, due));
    }

    private static OrderId order(Timer timer) {
        return new OrderId(timer.subject());
    }
}
