package market.sourcing.domain.order.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * What was due is paid and held in escrow.
 *
 * @param stage FULL, DEPOSIT or BALANCE
 * @param amountMinor in the order's currency
 * @param balanceDueAt after a deposit: when the order is closed unless the balance was paid; otherwise null
 */
@StoredAs("sourcing.order.OrderPaid")
public record OrderPaid(
        String orderId,
        String paymentId,
        String stage,
        long amountMinor,
        Instant paidAt,
        @Nullable Instant balanceDueAt)
        implements OrderEvent {}
