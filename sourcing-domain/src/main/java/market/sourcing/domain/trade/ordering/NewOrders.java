package market.sourcing.domain.trade.ordering;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import market.sourcing.domain.commission.OnBehalf;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.order.PlacedOrder;
import market.sourcing.domain.order.TimeToPay;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.QuoteId;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.trade.commissioning.Commissions;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** A buyer's orders while one command opens them: each holds its goods and is put on the buyer's tab, all in one transaction. */
public record NewOrders(
        Repository<Order> orders,
        OpenTab tab,
        Stocks stocks,
        Commissions commissions,
        Actor buyer,
        @Nullable OnBehalf onBehalf,
        Instant at) {
    /**
     * What stands against one more order, the first reason first.
     *
     * @param before orders of the same command that are opened before this one
     */
    public Optional<Refused> objection(OrderTerms terms, int before) {
        return Stream.concat(stocks.objections(terms).stream(), tab.objection(terms, stocks, before).stream())
                .findFirst();
    }

    /** @param quote null for an order at the terms in force */
    public PlacedOrder place(OrderId id, @Nullable QuoteId quote, OrderTerms terms, String fingerprint)
            throws Exception {
        stocks.reserve(id, buyer.account(), terms);
        tab.put(id, terms, stocks);
        var placed = new OrderPlaced(
                id.value(),
                buyer.account().value(),
                quote == null ? null : quote.value(),
                terms,
                at.plus(TimeToPay.of(terms)),
                fingerprint);
        var version = orders.newInstance(() -> new Order(placed)).version();
        if (onBehalf != null) {
            commissions.take(id, buyer, onBehalf, at);
        }
        return new PlacedOrder(placed, version);
    }
}
