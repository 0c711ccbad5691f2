package market.sourcing.domain.trade.quoting;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import market.sourcing.domain.factory.Factory;
import market.sourcing.domain.factory.TradingFactory;
import market.sourcing.domain.listing.Listing;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.order.PlacedOrder;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.order.rule.OnlyBuyersAndAgentsMayOrder;
import market.sourcing.domain.quote.OrderedQuote;
import market.sourcing.domain.quote.Quote;
import market.sourcing.domain.quote.command.OrderQuote;
import market.sourcing.domain.quote.event.QuoteOrdered;
import market.sourcing.domain.quote.event.Shortfall;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.trade.ordering.OrderDesk;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Turns the offers of a quote into orders, at their terms, whatever has happened to prices since; all in one transaction. */
public record OrderQuoteHandler(
        Repository<Quote> quotes,
        Repository<Order> orders,
        Repository<Listing> listings,
        Repository<Factory> factories,
        OrderDesk desk) {
    /**
     * Answers the orders, and what could not be had; a repeat answers the same, whatever has changed since.
     *
     * @throws Refused {@link RefusalCode#NOT_ALLOWED}, {@link RefusalCode#QUOTE_UNKNOWN}, {@link RefusalCode#IDEMPOTENCY_KEY_REUSED},
     *     {@link RefusalCode#QUOTE_EXPIRED}, {@link RefusalCode#QUOTE_ALTERED}, {@link RefusalCode#FACTORY_UNKNOWN}, whatever
     *     stands against the behalf that it is on; and,
     *     unless some offers can be had and the request is content with them: {@link RefusalCode#QUOTE_ALREADY_ORDERED},
     *     {@link RefusalCode#LISTING_WITHDRAWN}, {@link RefusalCode#FACTORY_SUSPENDED}, {@link RefusalCode#STOCK_TOO_LOW},
     *     {@link RefusalCode#TOO_MANY_UNPAID_ORDERS}, {@link RefusalCode#TOO_MANY_ABANDONED_ORDERS},
     *     {@link RefusalCode#TOO_MUCH_HELD_UNPAID}
     */
    @CommandHandler
    public OrderedQuote handle(OrderQuote command) throws Exception {
        OnlyBuyersAndAgentsMayOrder.check(command.buyer());
        var quote = Loading.known(quotes, command.quoteId().value(), RefusalCode.QUOTE_UNKNOWN);
        var earlier = quote.invoke(it -> it.answerTo(command.buyer(), command.requestId(), command.fingerprint()));
        if (earlier.isPresent()) {
            return again(earlier.get());
        }
        desk.keys().use(command.requestId(), command.fingerprint());
        quote.execute(it -> it.mustBind(command.termsHash(), command.at()));
        var offers = quote.invoke(it -> it.offers(command.factories()));
        var refused = refusals(quote, offers);
        var opened = desk.open(
                command.buyer(),
                command.onBehalf(),
                command.at(),
                offers.stream().filter(offer -> !refused.containsKey(offer)).toList());
        var possible = new ArrayList<OrderTerms>();
        for (var offer : offers) {
            if (!refused.containsKey(offer)) {
                opened.objection(offer, possible.size())
                        .ifPresentOrElse(reason -> refused.put(offer, reason), () -> possible.add(offer));
            }
        }
        if (!refused.isEmpty() && (possible.isEmpty() || !command.partial())) {
            throw first(offers, refused);
        }
        var named = offers.stream()
                .filter(refused::containsKey)
                .map(offer -> named(offer, requireNonNull(refused.get(offer))))
                .toList();
        var placed = new ArrayList<PlacedOrder>();
        for (var offer : possible) {
            var id = quote.invoke(it -> it.orderId(offer));
            placed.add(opened.place(id, command.quoteId(), offer, command.fingerprint()));
        }
        quote.execute(it -> it.order(command.requestId(), possible, named, command.fingerprint()));
        return new OrderedQuote(command.quoteId().value(), placed, named);
    }

    /** All but the stocks: those are locked, so they come last. */
    private Map<OrderTerms, Refused> refusals(Aggregate<Quote> quote, List<OrderTerms> offers) {
        var refused = new HashMap<OrderTerms, Refused>();
        for (var offer : offers) {
            quote.invoke(it -> it.objection(offer))
                    .or(() -> objection(offer))
                    .ifPresent(reason -> refused.put(offer, reason));
        }
        return refused;
    }

    private static Refused first(List<OrderTerms> offers, Map<OrderTerms, Refused> refused) {
        return offers.stream()
                .map(refused::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** A quote binds whatever the price is now, but not a factory that may not trade, nor goods that are no more. */
    private Optional<Refused> objection(OrderTerms offer) {
        try {
            TradingFactory.of(factories, new FactoryId(offer.factoryId()));
            var ids = offer.lines().stream().map(OrderTerms.Line::listingId).toList();
            Loading.together(listings, ids).values().forEach(listing -> listing.execute(Listing::mustNotBeWithdrawn));
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused);
        }
    }

    private OrderedQuote again(QuoteOrdered earlier) {
        var placed = earlier.orders().stream()
                .map(order -> Loading.known(orders, order.orderId(), RefusalCode.ORDER_UNKNOWN))
                .map(order -> new PlacedOrder(order.invoke(Order::life).agreed().placed(), Loading.FIRST_VERSION))
                .toList();
        return new OrderedQuote(earlier.quoteId(), placed, earlier.refused());
    }

    private static Shortfall named(OrderTerms offer, Refused refused) {
        return Shortfalls.of(
                offer.factoryId(),
                IntStream.rangeClosed(1, offer.lines().size()).boxed().toList(),
                refused);
    }
}
