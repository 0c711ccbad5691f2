package market.sourcing.domain.trade.ordering;

import java.util.List;
import java.util.stream.Stream;
import market.sourcing.domain.factory.Factory;
import market.sourcing.domain.listing.Listing;
import market.sourcing.domain.listing.Stock;
import market.sourcing.domain.order.Basket;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.order.OrderKeys;
import market.sourcing.domain.order.PlacedOrder;
import market.sourcing.domain.order.Tab;
import market.sourcing.domain.order.TimeToPay;
import market.sourcing.domain.order.command.PlaceOrder;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.order.rule.BasketRule;
import market.sourcing.domain.order.rule.LinesMustStayInBounds;
import market.sourcing.domain.order.rule.OnlyBuyersAndAgentsMayOrder;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.UniqueValues;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Opens an order at the terms that its listings have at this moment, and holds its goods, all in one transaction. */
public final class PlaceOrderHandler {
    private final Repository<Order> orders;
    private final Repository<Listing> listings;
    private final Repository<Factory> factories;
    private final Repository<Stock> stocks;
    private final Repository<Tab> tabs;
    private final OrderKeys keys;

    public PlaceOrderHandler(
            Repository<Order> orders,
            Repository<Listing> listings,
            Repository<Factory> factories,
            Repository<Stock> stocks,
            Repository<Tab> tabs,
            UniqueValues unique) {
        this.orders = orders;
        this.listings = listings;
        this.factories = factories;
        this.stocks = stocks;
        this.tabs = tabs;
        this.keys = new OrderKeys(unique);
    }

    /**
     * Answers what was fixed; a repeat answers the same, whatever has changed since.
     *
     * @throws market.sourcing.domain.shared.Refused {@link RefusalCode#NOT_ALLOWED},
     *     {@link RefusalCode#IDEMPOTENCY_KEY_REUSED}, the bounds of an order, the state of its listings and factory, every
     *     {@link BasketRule}, {@link RefusalCode#DESTINATION_NOT_SERVED}, {@link RefusalCode#STOCK_TOO_LOW},
     *     {@link RefusalCode#TOO_MANY_UNPAID_ORDERS}, {@link RefusalCode#TOO_MANY_ABANDONED_ORDERS} and
     *     {@link RefusalCode#TOO_MUCH_HELD_UNPAID}
     */
    @CommandHandler
    public PlacedOrder handle(PlaceOrder command) throws Exception {
        OnlyBuyersAndAgentsMayOrder.check(command.buyer());
        var earlier = Loading.unlessNew(orders, command.orderId().value());
        if (earlier.isPresent()) {
            return earlier.get().invoke(Order::life).answerTo(command.buyer(), command.fingerprint());
        }
        keys.use(command.orderId().value(), command.fingerprint());
        LinesMustStayInBounds.check(command.lines());
        var basket = new Baskets(listings).of(command.lines(), command.buyer());
        BasketRule.check(basket);
        var terms = terms(command, basket);
        var tab = new OpenTab(tabs, listings, command.buyer(), command.at());
        var held = new Stocks(stocks, List.of(terms));
        Stream.concat(held.objections(terms).stream(), tab.objection(terms, held, 0).stream())
                .findFirst()
                .ifPresent(refused -> {
                    throw refused;
                });
        held.reserve(command.orderId(), command.buyer().account(), terms);
        tab.put(command.orderId(), terms, held);
        var placed = new OrderPlaced(
                command.orderId().value(),
                command.buyer().account().value(),
                null,
                terms,
                command.at().plus(TimeToPay.of(terms)),
                command.fingerprint());
        return new PlacedOrder(
                placed, orders.newInstance(() -> new Order(placed)).version());
    }

    private OrderTerms terms(PlaceOrder command, Basket basket) {
        var factory = Loading.known(
                factories, basket.lines().getFirst().offer().factory().value(), RefusalCode.FACTORY_UNKNOWN);
        factory.execute(Factory::mustBeTrading);
        var shipTo = command.shipTo() == null ? factory.invoke(Factory::home) : command.shipTo();
        return Pricings.of(factory, shipTo, Rulebook.TRADE.at(command.at())).terms(basket);
    }
}
