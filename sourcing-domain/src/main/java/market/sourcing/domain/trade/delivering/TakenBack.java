package market.sourcing.domain.trade.delivering;

import java.time.Instant;
import market.sourcing.domain.delivery.DeliveryPromise;
import market.sourcing.domain.delivery.Recourse;
import market.sourcing.domain.escrow.Escrow;
import market.sourcing.domain.escrow.EscrowId;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.returns.OrderReturns;
import market.sourcing.domain.returns.OrderReturnsId;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Compensations that were too much, in the money of their orders: taken back once, and not where all is settled. */
public record TakenBack(Repository<Escrow> escrows, Repository<Order> orders, Repository<OrderReturns> returns) {

    /** What came off a refund was taken back by it; an order that came to nothing has settled all of it. */
    Recourse recourse(OrderId id) {
        var compensated = escrow(id).invoke(Escrow::compensated);
        boolean closed = isClosed(id);
        long setOff = Loading.ifKnown(returns, OrderReturnsId.of(id).value())
                .map(it -> it.invoke(OrderReturns::soFar).refunded().compensationMinor())
                .orElse(0L);
        long left = closed ? 0 : Math.max(0, compensated.minor() - setOff);
        return new Recourse(new Money(left, compensated.currency()), !closed);
    }

    boolean isClosed(OrderId id) {
        return order(id).invoke(Order::isClosed);
    }

    void from(Aggregate<DeliveryPromise> promise, Money amount, String reason, Instant at) {
        if (amount.isPositive()) {
            var missed = promise.invoke(DeliveryPromise::asItStands);
            var order = order(missed.order());
            var terms = order.invoke(Order::terms);
            var tradeRules = order.invoke(Order::rules);
            boolean isOver = order.invoke(it -> it.isClosed() || it.isCompleted());
            escrow(missed.order())
                    .execute(it ->
                            it.takeBack(amount, new Reason(reason), missed.rules(), terms, tradeRules, isOver, at));
        }
    }

    private Aggregate<Order> order(OrderId id) {
        return Loading.known(orders, id.value(), RefusalCode.ORDER_UNKNOWN);
    }

    private Aggregate<Escrow> escrow(OrderId order) {
        return Loading.known(escrows, EscrowId.of(order).value(), RefusalCode.PAYMENT_UNKNOWN);
    }
}
