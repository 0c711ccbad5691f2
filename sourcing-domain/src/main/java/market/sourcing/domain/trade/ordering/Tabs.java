package market.sourcing.domain.trade.ordering;

import java.time.Instant;
import market.sourcing.domain.order.Tab;
import market.sourcing.domain.order.TabId;
import market.sourcing.domain.order.TakenOff;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OrderId;
import org.axonframework.modelling.command.Repository;

/** The buyers' tabs, where an order is paid or comes to nothing. */
public record Tabs(Repository<Tab> tabs) {

    /** Nothing happens when the order is not on the buyer's tab. */
    public void takeOff(OrderId order, AccountId buyer, TakenOff cause, Instant at) {
        Loading.ifKnown(tabs, TabId.of(buyer).value())
                .ifPresent(tab -> tab.execute(it -> it.takeOff(order, cause, at)));
    }
}
