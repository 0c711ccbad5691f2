package market.sourcing.domain.returns.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/**
 * A refund from before it was written down what is not sold any more: the report of sales takes it off.
 *
 * @param refundedAt when the money went back
 */
@StoredAs("sourcing.returns.RefundCounted")
public record RefundCounted(String orderId, SoldBack sale, Instant refundedAt) implements OrderReturnsEvent {}
