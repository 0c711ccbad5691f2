package market.sourcing.domain.trade.ordering;

import java.time.Instant;
import market.sourcing.domain.escrow.Escrow;
import market.sourcing.domain.escrow.EscrowId;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.returns.OrderReturns;
import market.sourcing.domain.returns.OrderReturnsId;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** The factory gets the money of goods that have arrived, unless a return case is open. */
public record FundsRelease(Repository<Escrow> escrows, Repository<OrderReturns> returns) {

    public boolean mustWait(OrderId id) {
        return Loading.ifKnown(returns, OrderReturnsId.of(id).value())
                .map(it -> it.invoke(OrderReturns::soFar).hasOpenCases())
                .orElse(false);
    }

    /** Nothing happens while a case is open: its end releases the money. */
    public void of(OrderId id, Aggregate<Order> order, Instant at) {
        if (mustWait(id)) {
            return;
        }
        var terms = order.invoke(Order::terms);
        var rules = order.invoke(Order::rules);
        Loading.known(escrows, EscrowId.of(id).value(), RefusalCode.ORDER_UNKNOWN)
                .execute(it -> it.release(new FactoryId(terms.factoryId()), terms, rules, at));
    }
}
