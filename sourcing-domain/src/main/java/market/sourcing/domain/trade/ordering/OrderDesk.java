package market.sourcing.domain.trade.ordering;

import java.time.Instant;
import java.util.Collection;
import market.sourcing.domain.commission.OnBehalf;
import market.sourcing.domain.listing.Listing;
import market.sourcing.domain.listing.Stock;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.order.OrderKeys;
import market.sourcing.domain.order.Tab;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.UniqueValues;
import market.sourcing.domain.trade.commissioning.Commissions;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Where orders are opened, whether at the terms in force or on a quote. */
public record OrderDesk(
        Repository<Order> orders,
        Repository<Listing> listings,
        Repository<Stock> stocks,
        Repository<Tab> tabs,
        Commissions commissions,
        UniqueValues unique) {

    /** What no other request came with; see {@link OrderKeys}. */
    public OrderKeys keys() {
        return new OrderKeys(unique);
    }

    /**
     * A buyer's orders that one command opens. From here until their unit of work ends, orders of the same buyer, or of the same
     * goods, wait for each other.
     *
     * @param onBehalf for whom, or null
     * @throws Refused whatever stands against ordering on that behalf; see {@link Commissions#mustBePossible}
     */
    public NewOrders open(Actor buyer, @Nullable OnBehalf onBehalf, Instant at, Collection<OrderTerms> wanted) {
        if (onBehalf != null) {
            commissions.mustBePossible(buyer, onBehalf);
        }
        var tab = new OpenTab(tabs, listings, buyer, at);
        return new NewOrders(orders, tab, new Stocks(stocks, wanted), commissions, buyer, onBehalf, at);
    }
}
