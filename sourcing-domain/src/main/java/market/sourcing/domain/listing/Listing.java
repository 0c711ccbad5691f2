package market.sourcing.domain.listing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.Set;
import market.sourcing.domain.listing.command.PauseListing;
import market.sourcing.domain.listing.command.RepriceListing;
import market.sourcing.domain.listing.command.StatePriorSales;
import market.sourcing.domain.listing.event.ListingDrafted;
import market.sourcing.domain.listing.event.ListingEvent;
import market.sourcing.domain.listing.event.ListingPaused;
import market.sourcing.domain.listing.event.ListingPublished;
import market.sourcing.domain.listing.event.ListingRepriced;
import market.sourcing.domain.listing.event.ListingTermsChanged;
import market.sourcing.domain.listing.event.ListingWithdrawn;
import market.sourcing.domain.listing.event.PlainTerms;
import market.sourcing.domain.listing.event.PriorSalesStated;
import market.sourcing.domain.listing.event.StockEvent;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.OnlyOperatorsMay;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Texts;
import market.sourcing.domain.shared.ValidQuantities;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** A factory's offer of one product: drafted, published, repriced, changed, paused and at last withdrawn. */
@AggregateRoot(type = "listing")
public final class Listing {
    @AggregateIdentifier
    private ListingId id;

    private FactoryId factory;
    private AccountId owner;
    private String fingerprint;
    private ListedTerms terms;
    private ListingState state;
    private @Nullable PriorSales priorSales;

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    Listing() {}

    @SuppressWarnings("NullAway.Init")
    public Listing(ListingId id, FactoryId factory, AccountId owner, ListingTerms terms, String fingerprint) {
        terms.mustBeSeen();
        apply(new ListingDrafted(id.value(), factory.value(), owner.value(), PlainForm.of(terms), fingerprint));
    }

    @CommandHandler
    long reprice(RepriceListing command) {
        mustBeChangeableBy(command.actor());
        var repriced = terms.terms().at(command.ladder(), command.skuLadders(), command.dropshipPrice());
        var plain = PlainForm.of(repriced);
        if (!plain.equals(terms.plain())) {
            apply(new ListingRepriced(
                    id.value(), factory.value(), plain.ladder(), PlainForm.skuLadders(plain), plain.dropshipPrice()));
        }
        return getVersion();
    }

    @CommandHandler
    long pause(PauseListing command) {
        mustBeChangeableBy(command.actor());
        var reason = new Reason(command.reason());
        if (!(state instanceof ListingState.Paused)) {
            ListingMustBePublished.check(id, state);
            apply(new ListingPaused(id.value(), factory.value(), reason.text()));
        }
        return getVersion();
    }

    @CommandHandler
    long statePriorSales(StatePriorSales command) {
        OnlyOperatorsMay.check(command.actor());
        ListingMustBeOpen.check(id, state);
        var stated = new PriorSales(command.units(), command.days(), command.source());
        if (!stated.equals(priorSales)) {
            Texts.requireSeen("source", stated.source());
            apply(new PriorSalesStated(id.value(), factory.value(), stated.units(), stated.days(), stated.source()));
        }
        return getVersion();
    }

    /** Puts it on sale; nothing happens when it is. */
    public void publish() {
        ListingMustBeOpen.check(id, state);
        if (!isPublished()) {
            apply(new ListingPublished(id.value(), factory.value()));
        }
    }

    /** Replaces the terms; nothing happens when they are the same. The currency stays. */
    public void changeTerms(ListingTerms newTerms) {
        ListingMustBeOpen.check(id, state);
        Currencies.requireSame(terms.currency(), newTerms.currency());
        var plain = PlainForm.of(newTerms);
        if (!plain.equals(terms.plain())) {
            newTerms.mustBeSeen();
            apply(new ListingTermsChanged(id.value(), factory.value(), plain));
        }
    }

    /** Ends it for good; nothing happens when it has ended. */
    public void withdraw(Reason reason) {
        if (!(state instanceof ListingState.Withdrawn)) {
            apply(new ListingWithdrawn(id.value(), factory.value(), reason.text()));
        }
    }

    /**
     * One SKU as anybody may order it now.
     *
     * @param sku null means the only one
     * @throws Refused {@link RefusalCode#LISTING_UNKNOWN} of a draft that is not the actor's,
     *     {@link RefusalCode#LISTING_NOT_PUBLISHED}, {@link RefusalCode#LISTING_WITHDRAWN}, {@link RefusalCode#SKU_UNKNOWN}
     */
    public Offer offer(Actor actor, @Nullable String sku) {
        if (!state.isPublic() && !actor.mayActFor(owner)) {
            throw OnlyItsFactoryMay.unknown(id);
        }
        ListingMustBePublished.check(id, state);
        return terms.offer(id, factory, owner, sku);
    }

    /**
     * Holds when the request is the very one that drafted this listing.
     *
     * @throws Refused {@link RefusalCode#IDEMPOTENCY_KEY_REUSED} and as {@link #mustBelongTo}
     */
    public void mustComeOf(Actor actor, String otherFingerprint) {
        mustBelongTo(actor);
        if (!fingerprint.equals(otherFingerprint)) {
            throw Refused.keyReused();
        }
    }

    /**
     * Holds for the factory's owner and for operators.
     *
     * @throws Refused {@link RefusalCode#NOT_ALLOWED}, or {@link RefusalCode#LISTING_UNKNOWN} of a draft
     */
    public void mustBelongTo(Actor actor) {
        OnlyItsFactoryMay.check(actor, owner, id, state);
    }

    /**
     * Holds for those it belongs to, until it is withdrawn.
     *
     * @throws Refused {@link RefusalCode#LISTING_WITHDRAWN} and as {@link #mustBelongTo}
     */
    public void mustBeChangeableBy(Actor actor) {
        mustBelongTo(actor);
        ListingMustBeOpen.check(id, state);
    }

    /**
     * Holds when the listing has this SKU.
     *
     * @throws Refused {@link RefusalCode#SKU_UNKNOWN}
     */
    public void mustHave(String sku) {
        terms.sku(id, sku);
    }

    /**
     * Holds until it has ended for good.
     *
     * @throws Refused {@link RefusalCode#LISTING_WITHDRAWN}
     */
    public void mustNotBeWithdrawn() {
        ListingMustBeOpen.check(id, state);
    }

    /** What may be ordered of it, all its SKUs together. */
    public ValidQuantities quantities() {
        return terms.quantities();
    }

    public boolean isPublished() {
        return state instanceof ListingState.Published;
    }

    /** The SKU codes it holds in its factory: none any more once it is withdrawn. */
    public Set<String> heldSkuCodes() {
        return state instanceof ListingState.Withdrawn ? Set.of() : terms.skuCodes();
    }

    public FactoryId factory() {
        return factory;
    }

    public Availability availability() {
        return state.availability();
    }

    /** Its terms now, in the shape in which events state them. */
    public PlainTerms plainTerms() {
        return terms.plain();
    }

    @EventSourcingHandler
    void evolve(ListingEvent event) {
        switch (event) {
            case ListingDrafted it -> on(it);
            case ListingPublished _ -> state = new ListingState.Published();
            case ListingRepriced it -> terms = terms.after(it);
            case ListingTermsChanged it -> terms = new ListedTerms(it.terms());
            case ListingPaused _ -> state = new ListingState.Paused();
            case ListingWithdrawn it -> on(it);
            case PriorSalesStated it -> on(it);
            case StockEvent _ -> {}
        }
    }

    private void on(ListingDrafted event) {
        id = new ListingId(event.listingId());
        factory = new FactoryId(event.factoryId());
        owner = new AccountId(event.ownerId());
        fingerprint = event.fingerprint();
        terms = new ListedTerms(event.terms());
        state = new ListingState.Draft();
    }

    private void on(ListingWithdrawn event) {
        state = new ListingState.Withdrawn(state.isPublic());
    }

    private void on(PriorSalesStated event) {
        priorSales = new PriorSales(event.units(), event.days(), event.source());
    }
}
