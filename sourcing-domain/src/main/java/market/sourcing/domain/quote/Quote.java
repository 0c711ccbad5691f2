package market.sourcing.domain.quote;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.quote.command.ExpireQuote;
import market.sourcing.domain.quote.event.QuoteEvent;
import market.sourcing.domain.quote.event.QuoteExpired;
import market.sourcing.domain.quote.event.QuoteIssued;
import market.sourcing.domain.quote.event.QuoteOrdered;
import market.sourcing.domain.quote.event.Shortfall;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Digests;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.QuoteId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** A basket priced for one buyer. Its terms bind until it expires; each factory's offer is ordered once at most. */
@AggregateRoot(type = "quote")
public final class Quote {
    @AggregateIdentifier
    private QuoteId id;

    private QuoteIssued issued;
    private boolean expired;
    private final Map<String, String> ordered = new HashMap<>();
    private final Map<String, QuoteOrdered> answers = new HashMap<>();

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    Quote() {}

    @SuppressWarnings("NullAway.Init")
    public Quote(QuoteIssued issued) {
        apply(issued);
    }

    /** The event that issues it, with the hash of its terms. */
    public static QuoteIssued issue(
            QuoteId id,
            AccountId buyer,
            @Nullable AccountId agreedBy,
            List<OrderTerms> offers,
            List<Shortfall> shortfalls,
            List<QuoteIssued.Saving> savings,
            Instant validUntil,
            String fingerprint) {
        return new QuoteIssued(
                id.value(),
                buyer.value(),
                agreedBy == null ? null : agreedBy.value(),
                offers,
                shortfalls,
                savings,
                validUntil,
                TermsHash.of(buyer.value(), offers, validUntil),
                fingerprint);
    }

    /**
     * The answer that asking for it got.
     *
     * @throws Refused {@link RefusalCode#QUOTE_UNKNOWN} to others, {@link RefusalCode#IDEMPOTENCY_KEY_REUSED}
     */
    public IssuedQuote answerTo(Actor actor, String fingerprint) {
        var issuer = issued.agreedBy() == null ? issued.buyerId() : issued.agreedBy();
        if (!actor.mayActFor(new AccountId(issuer))) {
            throw unknown();
        }
        if (!issued.fingerprint().equals(fingerprint)) {
            throw Refused.keyReused();
        }
        return new IssuedQuote(issued, Loading.FIRST_VERSION);
    }

    /**
     * What an earlier request under the same key came to.
     *
     * @throws Refused {@link RefusalCode#QUOTE_UNKNOWN} to others, {@link RefusalCode#IDEMPOTENCY_KEY_REUSED}
     */
    public Optional<QuoteOrdered> answerTo(Actor buyer, String requestId, String fingerprint) {
        // Nobody orders for another: the order is the account's that asks for it.
        if (!buyer.account().value().equals(issued.buyerId())) {
            throw unknown();
        }
        var answer = Optional.ofNullable(answers.get(requestId));
        if (answer.filter(it -> !it.fingerprint().equals(fingerprint)).isPresent()) {
            throw Refused.keyReused();
        }
        return answer;
    }

    /**
     * Holds while it can be ordered on.
     *
     * @param seenHash of the terms that the buyer has seen, or null when it does not say
     * @throws Refused {@link RefusalCode#QUOTE_EXPIRED}, {@link RefusalCode#QUOTE_ALTERED}
     */
    public void mustBind(@Nullable String seenHash, Instant at) {
        if (expired || !at.isBefore(issued.validUntil())) {
            throw new Refused(
                    RefusalCode.QUOTE_EXPIRED,
                    "The quote no longer binds.",
                    Map.of("validUntil", issued.validUntil().toString()));
        }
        if (seenHash != null && !seenHash.equals(issued.termsHash())) {
            throw new Refused(
                    RefusalCode.QUOTE_ALTERED,
                    "These are not the terms of the quote.",
                    Map.of("termsHash", issued.termsHash()));
        }
    }

    /**
     * The offers of these factories, or all.
     *
     * @throws Refused {@link RefusalCode#FACTORY_UNKNOWN} when a factory offers nothing here
     */
    public List<OrderTerms> offers(List<FactoryId> factories) {
        return factories.isEmpty()
                ? issued.offers()
                : factories.stream().distinct().map(this::offer).toList();
    }

    private OrderTerms offer(FactoryId factory) {
        return issued.offers().stream()
                .filter(terms -> terms.factoryId().equals(factory.value()))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        RefusalCode.FACTORY_UNKNOWN,
                        "The quote has no offer of this factory.",
                        Map.of(
                                "factoryId",
                                factory.value(),
                                "factories",
                                issued.offers().stream()
                                        .map(OrderTerms::factoryId)
                                        .toList())));
    }

    /** What stands against ordering an offer once more, if it was ordered. */
    public Optional<Refused> objection(OrderTerms offer) {
        return Optional.ofNullable(ordered.get(offer.factoryId()))
                .map(order -> new Refused(
                        RefusalCode.QUOTE_ALREADY_ORDERED,
                        "This offer was ordered.",
                        Map.of("orderId", order, "factoryId", offer.factoryId())));
    }

    /** The id of the one order that an offer can become. */
    public OrderId orderId(OrderTerms offer) {
        return new OrderId(OrderId.PREFIX + Digests.forId(id.value() + "/" + offer.factoryId()));
    }

    /** Takes note of what a request came to. */
    public void order(String requestId, List<OrderTerms> placed, List<Shortfall> refused, String fingerprint) {
        var orders = placed.stream()
                .map(offer -> new QuoteOrdered.Ordered(
                        offer.factoryId(), orderId(offer).value()))
                .toList();
        apply(new QuoteOrdered(id.value(), requestId, orders, refused, fingerprint));
    }

    @CommandHandler
    long expire(ExpireQuote command) {
        if (!expired && !command.at().isBefore(issued.validUntil())) {
            apply(new QuoteExpired(id.value(), issued.validUntil()));
        }
        return getVersion();
    }

    private Refused unknown() {
        return new Refused(RefusalCode.QUOTE_UNKNOWN, "There is no such quote.", Map.of("id", id.value()));
    }

    @EventSourcingHandler
    void evolve(QuoteEvent event) {
        switch (event) {
            case QuoteIssued it -> on(it);
            case QuoteOrdered it -> on(it);
            case QuoteExpired it -> on(it);
        }
    }

    private void on(QuoteIssued event) {
        id = new QuoteId(event.quoteId());
        issued = event;
    }

    private void on(QuoteOrdered event) {
        event.orders().forEach(order -> ordered.put(order.factoryId(), order.orderId()));
        answers.put(event.requestId(), event);
    }

    private void on(QuoteExpired event) {
        expired = true;
    }
}
