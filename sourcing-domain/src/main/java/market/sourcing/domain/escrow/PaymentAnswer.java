package market.sourcing.domain.escrow;

import market.sourcing.domain.order.Order;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The answer to everything about a payment; once it is collected, the same for good.
 *
 * @param orderVersion the version that it gave the order, or null when it has not paid it
 */
public record PaymentAnswer(
        PaymentStanding standing, @Nullable Long orderVersion) {

    public static PaymentAnswer of(PaymentStanding standing, Aggregate<Order> order) {
        return new PaymentAnswer(
                standing,
                order.invoke(it -> it.versionSince(standing.paymentId())).orElse(null));
    }
}
