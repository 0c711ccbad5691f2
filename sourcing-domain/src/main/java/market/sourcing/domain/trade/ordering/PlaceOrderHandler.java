package market.sourcing.domain.trade.ordering;

import java.util.List;
import market.sourcing.domain.factory.Factory;
import market.sourcing.domain.factory.TradingFactory;
import market.sourcing.domain.listing.Listing;
import market.sourcing.domain.order.Basket;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.order.PlacedOrder;
import market.sourcing.domain.order.command.PlaceOrder;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.order.rule.BasketRule;
import market.sourcing.domain.order.rule.LinesMustStayInBounds;
import market.sourcing.domain.order.rule.OnlyBuyersAndAgentsMayOrder;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.RefusalCode;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Opens an order at the terms that its listings have at this moment, and holds its goods, all in one transaction. */
public record PlaceOrderHandler(
        Repository<Order> orders, Repository<Listing> listings, Repository<Factory> factories, OrderDesk desk) {
    /**
     * Answers what was fixed; a repeat answers the same, whatever has changed since.
     *
     * @throws market.sourcing.domain.shared.Refused {@link RefusalCode#NOT_ALLOWED},
     *     {@link RefusalCode#IDEMPOTENCY_KEY_REUSED}, the bounds of an order, the state of its listings and factory, every
     *     {@link BasketRule}, {@link RefusalCode#DESTINATION_NOT_SERVED}, {@link RefusalCode#STOCK_TOO_LOW},
     *     {@link RefusalCode#TOO_MANY_UNPAID_ORDERS}, {@link RefusalCode#TOO_MANY_ABANDONED_ORDERS},
     *     {@link RefusalCode#TOO_MUCH_HELD_UNPAID} and whatever stands against the behalf that it is on
     */
    @CommandHandler
    public PlacedOrder handle(PlaceOrder command) throws Exception {
        OnlyBuyersAndAgentsMayOrder.check(command.buyer());
        var earlier = Loading.unlessNew(orders, command.orderId().value());
        if (earlier.isPresent()) {
            return earlier.get().invoke(Order::life).answerTo(command.buyer(), command.fingerprint());
        }
        desk.keys().use(command.orderId().value(), command.fingerprint());
        LinesMustStayInBounds.check(command.lines());
        var basket = new Baskets(listings).of(command.lines(), command.buyer());
        BasketRule.check(basket);
        var terms = terms(command, basket);
        var opened = desk.open(command.buyer(), command.onBehalf(), command.at(), List.of(terms));
        opened.objection(terms, 0).ifPresent(refused -> {
            throw refused;
        });
        return opened.place(command.orderId(), null, terms, command.fingerprint());
    }

    private OrderTerms terms(PlaceOrder command, Basket basket) {
        var factory =
                TradingFactory.of(factories, basket.lines().getFirst().offer().factory());
        var shipTo = command.shipTo() == null ? factory.invoke(Factory::home) : command.shipTo();
        return Pricings.of(factory, shipTo, Rulebook.TRADE.at(command.at())).terms(basket);
    }
}
