package market.sourcing.domain.trade.quoting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.factory.Factory;
import market.sourcing.domain.factory.TradingFactory;
import market.sourcing.domain.listing.Listing;
import market.sourcing.domain.listing.StockLevels;
import market.sourcing.domain.order.Basket;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.order.pricing.OneMoreCarton;
import market.sourcing.domain.order.rule.BasketRule;
import market.sourcing.domain.order.rule.LinesMustStayInBounds;
import market.sourcing.domain.order.rule.OnlyBuyersAndAgentsMayOrder;
import market.sourcing.domain.quote.IssuedQuote;
import market.sourcing.domain.quote.Quote;
import market.sourcing.domain.quote.command.IssueQuote;
import market.sourcing.domain.quote.event.QuoteIssued;
import market.sourcing.domain.quote.event.Shortfall;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.trade.ordering.Baskets;
import market.sourcing.domain.trade.ordering.Pricings;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Prices a basket factory by factory: an offer where nothing stands against it, all that stands against it where something does. */
public record IssueQuoteHandler(
        Repository<Quote> quotes, Repository<Listing> listings, Repository<Factory> factories, StockLevels stock) {
    /** What is put together for one quote. */
    private record Draft(List<OrderTerms> offers, List<Shortfall> shortfalls, List<QuoteIssued.Saving> savings) {
        Draft() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /**
     * Answers what binds; a repeat answers the same, whatever has changed since.
     *
     * @throws Refused {@link RefusalCode#NOT_ALLOWED}, {@link RefusalCode#IDEMPOTENCY_KEY_REUSED},
     *     {@link RefusalCode#TOO_MANY_LINES}, {@link RefusalCode#NOTHING_TO_OFFER}
     */
    @CommandHandler
    public IssuedQuote handle(IssueQuote command) throws Exception {
        OnlyBuyersAndAgentsMayOrder.check(command.buyer());
        var earlier = Loading.unlessNew(quotes, command.quoteId().value());
        if (earlier.isPresent()) {
            return earlier.get().invoke(quote -> quote.answerTo(command.buyer(), command.fingerprint()));
        }
        LinesMustStayInBounds.check(command.lines());
        var draft = draft(command);
        if (draft.offers().isEmpty()) {
            throw new Refused(
                    RefusalCode.NOTHING_TO_OFFER,
                    "None of this can be ordered in this way.",
                    Map.of("shortfalls", draft.shortfalls()));
        }
        var issued = Quote.issue(
                command.quoteId(),
                command.buyer().account(),
                null,
                draft.offers(),
                draft.shortfalls(),
                draft.savings(),
                command.at().plus(Rulebook.TRADE.at(command.at()).quoteHolds()),
                command.fingerprint());
        return new IssuedQuote(
                issued, quotes.newInstance(() -> new Quote(issued)).version());
    }

    private Draft draft(IssueQuote command) {
        var found = new Baskets(listings).find(command.lines(), command.buyer());
        var draft = new Draft();
        found.missing().forEach((line, refused) -> draft.shortfalls().add(Shortfalls.of(null, List.of(line), refused)));
        var looked = StockLooked.at(stock, command.lines());
        found.basket().byFactory().forEach((factory, basket) -> add(draft, command, factory, basket, looked));
        return draft;
    }

    private void add(Draft draft, IssueQuote command, FactoryId id, Basket basket, StockLooked looked) {
        var against = new ArrayList<>(BasketRule.shortfalls(basket));
        if (against.isEmpty()) {
            try {
                against.addAll(offer(draft, command, id, basket, looked));
            } catch (Refused refused) {
                against.add(refused);
            }
        }
        against.forEach(refused -> draft.shortfalls().add(Shortfalls.of(id.value(), lines(basket, refused), refused)));
    }

    /** Adds the factory's offer, unless its stocks stand against it. */
    private List<Refused> offer(Draft draft, IssueQuote command, FactoryId id, Basket basket, StockLooked looked) {
        var factory = TradingFactory.of(factories, id);
        var shipTo = command.shipTo() == null ? factory.invoke(Factory::home) : command.shipTo();
        var pricing = Pricings.of(factory, shipTo, Rulebook.TRADE.at(command.at()));
        var terms = pricing.terms(basket);
        var tooLow = looked.objections(terms);
        if (tooLow.isEmpty()) {
            OneMoreCarton.of(basket, pricing).forEach(more -> draft.savings().add(saving(id, more)));
            draft.offers().add(terms);
        }
        return tooLow;
    }

    private static QuoteIssued.Saving saving(FactoryId factory, OneMoreCarton more) {
        return new QuoteIssued.Saving(
                factory.value(),
                more.listing().value(),
                more.quantity().units(),
                more.total().minor(),
                more.saves().minor(),
                more.saves().currency().getCurrencyCode());
    }

    /** The lines of the listing, and where it is about one SKU only of the SKU, that a refusal names; or all of the factory's. */
    private static List<Integer> lines(Basket basket, Refused refused) {
        var listing = refused.facts().get("listingId");
        var sku = refused.code() == RefusalCode.STOCK_TOO_LOW || refused.code() == RefusalCode.LINE_REPEATED
                ? refused.facts().get("sku")
                : null;
        return basket.lines().stream()
                .filter(line -> listing == null || line.listing().value().equals(listing))
                .filter(line -> sku == null || line.offer().sku().equals(sku))
                .map(Basket.Line::number)
                .toList();
    }
}
