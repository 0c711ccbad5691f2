package market.sourcing.domain.timer;

import static market.sourcing.domain.timer.TimerChange.set;
import static market.sourcing.domain.timer.TimerChange.stop;
import static market.sourcing.domain.timer.TimerKind.BALANCE_DUE;
import static market.sourcing.domain.timer.TimerKind.ESCROW_RELEASE;
import static market.sourcing.domain.timer.TimerKind.PAYMENT_CHECK;
import static market.sourcing.domain.timer.TimerKind.QUOTE_EXPIRY;
import static market.sourcing.domain.timer.TimerKind.REFUND_PAYOUT;
import static market.sourcing.domain.timer.TimerKind.UNPAID_CLOSE;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import market.sourcing.domain.escrow.event.CompensationPaid;
import market.sourcing.domain.escrow.event.CompensationRestored;
import market.sourcing.domain.escrow.event.FundsHeld;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.escrow.event.GoodsRefunded;
import market.sourcing.domain.escrow.event.PayBack;
import market.sourcing.domain.escrow.event.PaymentDeclined;
import market.sourcing.domain.escrow.event.PaymentRequested;
import market.sourcing.domain.escrow.event.PaymentReversed;
import market.sourcing.domain.escrow.event.RefundPaid;
import market.sourcing.domain.escrow.event.SurplusReceived;
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
import market.sourcing.domain.quote.event.QuoteExpired;
import market.sourcing.domain.quote.event.QuoteIssued;
import org.jspecify.annotations.Nullable;

/** When quotes lapse, orders close, providers are asked, and money moves by itself. */
public final class TradeTimers implements TimerRule {

    @Override
    public List<TimerChange> after(Object event) {
        return switch (event) {
            case QuoteIssued issued -> List.of(set(QUOTE_EXPIRY, issued.quoteId(), issued.validUntil()));
            case QuoteExpired expired -> List.of(stop(QUOTE_EXPIRY, expired.quoteId()));
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
            case PaymentRequested asked ->
                List.of(set(PAYMENT_CHECK, OrderPartKey.of(asked.orderId(), asked.paymentId()), asked.checkAt()));
            case PaymentDeclined declined ->
                List.of(stop(PAYMENT_CHECK, OrderPartKey.of(declined.orderId(), declined.paymentId())));
            case FundsHeld held -> List.of(stop(PAYMENT_CHECK, OrderPartKey.of(held.orderId(), held.paymentId())));
            case SurplusReceived surplus ->
                Stream.concat(
                                Stream.of(stop(PAYMENT_CHECK, OrderPartKey.of(surplus.orderId(), surplus.paymentId()))),
                                surplus.payBacks().stream()
                                        .map(payBack -> payOut(surplus.orderId(), payBack, surplus.receivedAt())))
                        .toList();
            case FundsRefunded refunded ->
                refunded.payBacks().stream()
                        .map(payBack -> payOut(refunded.orderId(), payBack, refunded.refundedAt()))
                        .toList();
            case CompensationPaid compensated ->
                compensated.payBacks().stream()
                        .map(payBack -> payOut(compensated.orderId(), payBack, compensated.paidAt()))
                        .toList();
            case CompensationRestored restored ->
                restored.payBacks().stream()
                        .map(payBack -> payOut(restored.orderId(), payBack, restored.restoredAt()))
                        .toList();
            case GoodsRefunded refunded ->
                refunded.payBacks().stream()
                        .map(payBack -> payOut(refunded.orderId(), payBack, refunded.refundedAt()))
                        .toList();
            case PaymentReversed reversed ->
                reversed.unsentRefunds().stream()
                        .map(refund -> stop(REFUND_PAYOUT, OrderPartKey.of(reversed.orderId(), refund)))
                        .toList();
            case RefundPaid paid -> List.of(stop(REFUND_PAYOUT, OrderPartKey.of(paid.orderId(), paid.refundId())));
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

    private static TimerChange payOut(String orderId, PayBack payBack, Instant from) {
        return set(REFUND_PAYOUT, OrderPartKey.of(orderId, payBack.refundId()), from);
    }

    private static List<TimerChange> setUnlessNull(TimerKind kind, String subject, @Nullable Instant due) {
        return due == null ? List.of() : List.of(set(kind, subject, due));
    }
}
