package market.sourcing.domain.escrow;

import static market.sourcing.domain.timer.TimerChange.set;
import static market.sourcing.domain.timer.TimerChange.stop;
import static market.sourcing.domain.timer.TimerKind.PAYMENT_CHECK;
import static market.sourcing.domain.timer.TimerKind.REFUND_PAYOUT;

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
import market.sourcing.domain.timer.OrderPartKey;
import market.sourcing.domain.timer.TimerChange;
import market.sourcing.domain.timer.TimerRule;

/** When providers are asked what became of a payment, and refunds are paid out. */
public final class EscrowTimers implements TimerRule {

    @Override
    public List<TimerChange> after(Object event) {
        return switch (event) {
            case PaymentRequested asked ->
                List.of(set(PAYMENT_CHECK, OrderPartKey.of(asked.orderId(), asked.paymentId()), asked.checkAt()));
            case PaymentDeclined declined ->
                List.of(stop(PAYMENT_CHECK, OrderPartKey.of(declined.orderId(), declined.paymentId())));
            case FundsHeld held -> List.of(stop(PAYMENT_CHECK, OrderPartKey.of(held.orderId(), held.paymentId())));
            case SurplusReceived surplus ->
                Stream.concat(
                                Stream.of(stop(PAYMENT_CHECK, OrderPartKey.of(surplus.orderId(), surplus.paymentId()))),
                                payOut(surplus.orderId(), surplus.payBacks(), surplus.receivedAt()).stream())
                        .toList();
            case FundsRefunded refunded -> payOut(refunded.orderId(), refunded.payBacks(), refunded.refundedAt());
            case CompensationPaid compensated ->
                payOut(compensated.orderId(), compensated.payBacks(), compensated.paidAt());
            case CompensationRestored restored ->
                payOut(restored.orderId(), restored.payBacks(), restored.restoredAt());
            case GoodsRefunded refunded -> payOut(refunded.orderId(), refunded.payBacks(), refunded.refundedAt());
            case PaymentReversed reversed ->
                reversed.unsentRefunds().stream()
                        .map(refund -> stop(REFUND_PAYOUT, OrderPartKey.of(reversed.orderId(), refund)))
                        .toList();
            case RefundPaid paid -> List.of(stop(REFUND_PAYOUT, OrderPartKey.of(paid.orderId(), paid.refundId())));
            default -> List.of();
        };
    }

    private static List<TimerChange> payOut(String orderId, List<PayBack> payBacks, Instant from) {
        return payBacks.stream()
                .map(payBack -> set(REFUND_PAYOUT, OrderPartKey.of(orderId, payBack.refundId()), from))
                .toList();
    }
}
