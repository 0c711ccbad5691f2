package market.sourcing.domain.vocabulary;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import market.sourcing.domain.order.AskedLine;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.quote.Quote;
import market.sourcing.domain.quote.command.AgreeQuote;
import market.sourcing.domain.quote.command.ExpireQuote;
import market.sourcing.domain.quote.command.IssueQuote;
import market.sourcing.domain.quote.command.OrderQuote;
import market.sourcing.domain.quote.event.QuoteExpired;
import market.sourcing.domain.quote.event.QuoteIssued;
import market.sourcing.domain.quote.event.QuoteOrdered;
import market.sourcing.domain.quote.event.Shortfall;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Destination;
import market.sourcing.domain.shared.Digests;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.QuoteId;
import market.sourcing.domain.shared.UnitPrice;
import org.jspecify.annotations.Nullable;

/** Histories and commands of the buyer's first quote. */
public final class Quotes {
    public static final QuoteId QUOTE = new QuoteId("quote-first");
    public static final String FINGERPRINT = "quote-first";

    private Quotes() {}

    public static IssueQuote quote(AskedLine... lines) {
        return quote(Actors.BUYER, lines);
    }

    public static IssueQuote quote(Actor buyer, AskedLine... lines) {
        return new IssueQuote(QUOTE, buyer, List.of(lines), null, Times.NOW, FINGERPRINT);
    }

    public static IssueQuote quoteTo(String shipTo, AskedLine... lines) {
        return new IssueQuote(QUOTE, Actors.BUYER, List.of(lines), new Destination(shipTo), Times.NOW, FINGERPRINT);
    }

    public static IssueQuote quoteBags(int units) {
        return quote(Orders.line(Listings.LISTING, null, units));
    }

    public static AgreeQuote.Line at(String price, AskedLine asked) {
        return new AgreeQuote.Line(asked, UnitPrice.of(price, "CNY"));
    }

    public static AgreeQuote agree(Actor actor, AgreeQuote.Line... lines) {
        return agree(actor, null, Times.TOMORROW, lines);
    }

    public static AgreeQuote agree(Actor actor, @Nullable Money freight, Instant validUntil, AgreeQuote.Line... lines) {
        return new AgreeQuote(
                QUOTE,
                actor,
                Factories.FACTORY,
                Actors.BUYER.account(),
                List.of(lines),
                freight,
                null,
                Times.NOW,
                validUntil,
                FINGERPRINT);
    }

    /** With its hash, valid for a day. */
    public static QuoteIssued issued(OrderTerms... offers) {
        return issued(List.of(offers), List.of(), List.of());
    }

    public static QuoteIssued issued(
            List<OrderTerms> offers, List<Shortfall> shortfalls, List<QuoteIssued.Saving> savings) {
        return Quote.issue(
                QUOTE, Actors.BUYER.account(), null, offers, shortfalls, savings, Times.TOMORROW, FINGERPRINT);
    }

    public static QuoteExpired expired() {
        return new QuoteExpired(QUOTE.value(), Times.TOMORROW);
    }

    public static ExpireQuote expire(Instant at) {
        return new ExpireQuote(QUOTE, at);
    }

    public static OrderQuote orderQuote(Actor buyer, FactoryId... factories) {
        return orderQuote("request-one", buyer, false, null, Times.LATER, factories);
    }

    public static OrderQuote orderWhatCanBeHad() {
        return orderQuote("request-one", Actors.BUYER, true, null, Times.LATER);
    }

    public static OrderQuote orderQuote(
            String request, Actor buyer, boolean partial, @Nullable String hash, Instant at, FactoryId... factories) {
        return new OrderQuote(
                QUOTE, request, buyer, Arrays.asList(factories), partial, hash, null, at, "order-" + request);
    }

    public static QuoteOrdered ordered(List<QuoteOrdered.Ordered> orders, Shortfall... refused) {
        return new QuoteOrdered(QUOTE.value(), "request-one", orders, List.of(refused), "order-request-one");
    }

    /** The order that an offer of the quote becomes, placed in an hour, so that it is closed unpaid 5 days after. */
    public static OrderPlaced placedOnQuote(OrderTerms offer) {
        return new OrderPlaced(
                orderOf(offer).orderId(),
                Actors.BUYER.account().value(),
                QUOTE.value(),
                offer,
                Times.LATER.plus(Duration.ofDays(5)),
                "order-request-one");
    }

    /** Its id is derived from the quote's and the factory's, so that there is never a second one. */
    public static QuoteOrdered.Ordered orderOf(OrderTerms offer) {
        return new QuoteOrdered.Ordered(
                offer.factoryId(), "order-" + Digests.forId(QUOTE.value() + "/" + offer.factoryId()));
    }
}
