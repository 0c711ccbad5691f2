package market.sourcing.domain.trade.paying;

import market.sourcing.domain.escrow.PaymentAnswer;
import market.sourcing.domain.escrow.PaymentStanding;
import market.sourcing.domain.order.Order;
import org.axonframework.modelling.command.Aggregate;

/** Where a payment stands, and what it has made of its order. */
final class PaymentAnswers {
    private PaymentAnswers() {}

    static PaymentAnswer of(PaymentStanding standing, Aggregate<Order> order) {
        return new PaymentAnswer(
                standing,
                order.invoke(Order::life)
                        .paying()
                        .versionSince(standing.paymentId())
                        .orElse(null));
    }
}
