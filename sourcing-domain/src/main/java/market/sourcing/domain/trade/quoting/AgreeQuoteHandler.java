package market.sourcing.domain.trade.quoting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.factory.Factory;
import market.sourcing.domain.listing.Listing;
import market.sourcing.domain.order.Basket;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.order.rule.BasketRule;
import market.sourcing.domain.order.rule.LinesMustStayInBounds;
import market.sourcing.domain.quote.IssuedQuote;
import market.sourcing.domain.quote.Quote;
import market.sourcing.domain.quote.command.AgreeQuote;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.rulebook.TradeRules;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.trade.ordering.Baskets;
import market.sourcing.domain.trade.ordering.Pricings;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Binds a factory to prices that it agreed with one buyer, whatever its ladder and its minimum say. */
public record AgreeQuoteHandler(Repository<Quote> quotes, Repository<Listing> listings, Repository<Factory> factories) {
    /**
     * Answers what binds; a repeat answers the same, whatever has changed since.
     *
     * @throws Refused {@link RefusalCode#FACTORY_UNKNOWN}, {@link RefusalCode#NOT_ALLOWED}, the state of the factory and its
     *     listings, {@link RefusalCode#INVALID_VALUE}, {@link RefusalCode#TOO_MANY_SKUS},
     *     {@link RefusalCode#LINE_REPEATED}, {@link RefusalCode#CURRENCIES_DIFFER},
     *     {@link RefusalCode#IDEMPOTENCY_KEY_REUSED}
     */
    @CommandHandler
    public IssuedQuote handle(AgreeQuote command) throws Exception {
        var factory = Loading.known(factories, command.factoryId().value(), RefusalCode.FACTORY_UNKNOWN);
        factory.execute(it -> it.mustBelongTo(command.actor()));
        var earlier = Loading.ifKnown(quotes, command.quoteId().value());
        if (earlier.isPresent()) {
            return earlier.get().invoke(quote -> quote.answerTo(command.actor(), command.fingerprint()));
        }
        factory.execute(Factory::mustBeTrading);
        var rules = Rulebook.TRADE.at(command.at());
        mustEnd(command.at(), command.validUntil(), rules);
        var issued = Quote.issue(
                command.quoteId(),
                command.buyer(),
                command.actor().account(),
                List.of(terms(command, factory, rules)),
                List.of(),
                List.of(),
                command.validUntil(),
                command.fingerprint());
        return new IssuedQuote(
                issued, quotes.newInstance(() -> new Quote(issued)).version());
    }

    private static void mustEnd(Instant at, Instant validUntil, TradeRules rules) {
        var most = rules.agreedQuoteHoldsAtMost();
        if (!validUntil.isAfter(at) || validUntil.isAfter(at.plus(most))) {
            throw new Refused(
                    RefusalCode.INVALID_VALUE,
                    "An agreed quote ends after now and within the longest time that one may bind.",
                    Map.of("field", "validUntil", "latest", at.plus(most).toString()));
        }
    }

    private OrderTerms terms(AgreeQuote command, Aggregate<Factory> factory, TradeRules rules) {
        var asked = command.lines().stream().map(AgreeQuote.Line::asked).toList();
        LinesMustStayInBounds.check(asked);
        var basket = new Baskets(listings).of(asked, command.actor());
        basket.lines().forEach(line -> mustBeOf(command, line));
        BasketRule.checkAgreed(basket);
        var shipTo = command.shipTo() == null ? factory.invoke(Factory::home) : command.shipTo();
        var prices = command.lines().stream().map(AgreeQuote.Line::price).toList();
        return Pricings.of(factory, shipTo, rules).agreed(basket, prices, command.freight());
    }

    private static void mustBeOf(AgreeQuote command, Basket.Line line) {
        if (!line.offer().factory().equals(command.factoryId())) {
            throw new Refused(
                    RefusalCode.ORDER_SPANS_FACTORIES,
                    "The listing is another factory's.",
                    Map.of("listingId", line.listing().value(), "line", line.number()));
        }
    }
}
