package market.sourcing.domain.order.handler;

import market.sourcing.domain.factory.Factory;
import market.sourcing.domain.listing.Listing;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.order.PlacedOrder;
import market.sourcing.domain.order.command.PlaceOrder;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.rule.BasketRule;
import market.sourcing.domain.order.rule.OnlyBuyersAndAgentsMayOrder;
import market.sourcing.domain.order.rule.OrderMustStayInBounds;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.RefusalCode;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Opens an order at the terms that its listings have at this moment, all in one transaction. */
public final class PlaceOrderHandler {
    private final Repository<Order> orders;
    private final Repository<Listing> listings;
    private final Repository<Factory> factories;

    public PlaceOrderHandler(Repository<Order> orders, Repository<Listing> listings, Repository<Factory> factories) {
        this.orders = orders;
        this.listings = listings;
        this.factories = factories;
    }

    /**
     * Answers what was fixed; a repeat answers the same, whatever has changed since.
     *
     * @throws market.sourcing.domain.shared.Refused {@link RefusalCode#NOT_ALLOWED},
     *     {@link RefusalCode#IDEMPOTENCY_KEY_REUSED}, the bounds of an order, the state of its listings and factory, and
     *     every {@link BasketRule}
     */
    @CommandHandler
    public PlacedOrder handle(PlaceOrder command) throws Exception {
        OnlyBuyersAndAgentsMayOrder.check(command.buyer());
        var earlier = Loading.ifKnown(orders, command.orderId().value());
        if (earlier.isPresent()) {
            return earlier.get().invoke(order -> order.answerTo(command.buyer(), command.fingerprint()));
        }
        OrderMustStayInBounds.check(command.lines());
        var offered = OfferedLines.read(listings, command.lines(), command.buyer());
        var basket = offered.basket();
        BasketRule.ORDINARY.forEach(rule -> rule.check(basket));
        Loading.known(factories, offered.first().factory().value(), RefusalCode.FACTORY_UNKNOWN)
                .execute(Factory::mustBeTrading);
        var lines = offered.priced(basket);
        var placed = new OrderPlaced(
                command.orderId().value(),
                command.buyer().account().value(),
                offered.first().factory().value(),
                offered.first().owner().value(),
                offered.first().currency().getCurrencyCode(),
                lines,
                offered.total(lines).minor(),
                offered.slowestPromise().name(),
                command.fingerprint());
        return new PlacedOrder(
                placed, orders.newInstance(() -> new Order(placed)).version());
    }
}
