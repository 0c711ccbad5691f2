package market.sourcing.domain.factory;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.factory.command.ReinstateFactory;
import market.sourcing.domain.factory.command.StateFreight;
import market.sourcing.domain.factory.command.StatePaymentTime;
import market.sourcing.domain.factory.command.StateReturnRule;
import market.sourcing.domain.factory.command.SuspendFactory;
import market.sourcing.domain.factory.command.VerifyFactory;
import market.sourcing.domain.factory.event.FactoryEvent;
import market.sourcing.domain.factory.event.FactoryOnboarded;
import market.sourcing.domain.factory.event.FactoryReinstated;
import market.sourcing.domain.factory.event.FactorySuspended;
import market.sourcing.domain.factory.event.FactoryVerified;
import market.sourcing.domain.factory.event.FreightStated;
import market.sourcing.domain.factory.event.PaymentTimeStated;
import market.sourcing.domain.factory.event.ReturnRuleStated;
import market.sourcing.domain.rulebook.BuyersMustHaveTimeToPay;
import market.sourcing.domain.rulebook.ReturnRule;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.rulebook.TradeRules;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Destination;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.OnlyOperatorsMay;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** A seller account: onboarded by its owner, verified, suspended and reinstated by operators. */
@AggregateRoot(type = "factory")
public final class Factory {
    @AggregateIdentifier
    private FactoryId id;

    private AccountId owner;
    private String fingerprint;
    private Admission admission;
    private Country country;
    private @Nullable FreightStated freight;
    private @Nullable Duration paymentTime;
    private final StatedReturns returns = new StatedReturns();

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    Factory() {}

    @SuppressWarnings("NullAway.Init")
    public Factory(FactoryId id, AccountId owner, Profile profile, String fingerprint) {
        apply(new FactoryOnboarded(
                id.value(),
                owner.value(),
                profile.name(),
                profile.taxNumber().country().code(),
                profile.taxNumber().number(),
                profile.region(),
                fingerprint));
    }

    @CommandHandler
    long verify(VerifyFactory command) {
        OnlyOperatorsMay.check(command.actor());
        admission.verify(id, command.actor()).ifPresent(AggregateLifecycle::apply);
        return getVersion();
    }

    @CommandHandler
    long suspend(SuspendFactory command) {
        OnlyOperatorsMay.check(command.actor());
        var reason = new Reason(command.reason());
        admission.suspend(id, command.actor(), reason).ifPresent(AggregateLifecycle::apply);
        return getVersion();
    }

    @CommandHandler
    long reinstate(ReinstateFactory command) {
        OnlyOperatorsMay.check(command.actor());
        var reason = new Reason(command.reason());
        admission.reinstate(id, command.actor(), reason).ifPresent(AggregateLifecycle::apply);
        return getVersion();
    }

    /** What the goods of an order cost to send; nothing happens when it is the same as before. */
    @CommandHandler
    long stateFreight(StateFreight command) {
        mustBelongTo(command.actor());
        var stated = PlainFreight.of(id, command.template());
        if (!stated.equals(freight)) {
            apply(stated);
        }
        return getVersion();
    }

    /** How soon unpaid orders to come are closed; nothing happens when it is the same as before. */
    @CommandHandler
    long statePaymentTime(StatePaymentTime command) {
        mustBelongTo(command.actor());
        var rules = Rulebook.UNPAID.at(command.at());
        BuyersMustHaveTimeToPay.check(command.paymentTime(), rules);
        if (!command.paymentTime().equals(paymentTime)) {
            apply(new PaymentTimeStated(id.value(), command.paymentTime().toMinutes(), rules.version()));
        }
        return getVersion();
    }

    /** On which terms goods of orders to come are taken back; nothing happens when they are the same as before. */
    @CommandHandler
    long stateReturnRule(StateReturnRule command) {
        mustBelongTo(command.actor());
        returns.state(id, command.terms(), command.byListing(), command.at()).ifPresent(AggregateLifecycle::apply);
        return getVersion();
    }

    /** Whether its own return terms are bound by numbers of the platform that hold no more. */
    public boolean hasOldReturnRule(Instant at) {
        return returns.isOld(at);
    }

    /**
     * States its return terms anew, as they are, for orders to come; nothing happens when they are bound by the numbers that hold.
     *
     * @throws Refused when these numbers do not allow them
     */
    public void restateReturnRule(Instant at) {
        returns.restate(id, at).ifPresent(AggregateLifecycle::apply);
    }

    /**
     * Holds when the request is the very one that onboarded this factory.
     *
     * @throws Refused {@link RefusalCode#NOT_ALLOWED}, {@link RefusalCode#IDEMPOTENCY_KEY_REUSED}
     */
    public void mustComeOf(Actor actor, String otherFingerprint) {
        mustBelongTo(actor);
        if (!fingerprint.equals(otherFingerprint)) {
            throw Refused.keyReused();
        }
    }

    /**
     * Holds for the owner and for operators.
     *
     * @throws Refused {@link RefusalCode#NOT_ALLOWED}
     */
    public void mustBelongTo(Actor actor) {
        if (!actor.mayActFor(owner)) {
            throw new Refused(RefusalCode.NOT_ALLOWED, "The factory belongs to another account.");
        }
    }

    /**
     * Holds while the factory may publish and sell.
     *
     * @throws Refused {@link RefusalCode#FACTORY_NOT_VERIFIED}, {@link RefusalCode#FACTORY_SUSPENDED}
     */
    public void mustBeTrading() {
        FactoryMustBeTrading.check(id, admission.state());
    }

    /** Whether it may publish and sell. */
    public boolean isTrading() {
        return admission.state() instanceof FactoryState.Verified;
    }

    public AccountId owner() {
        return owner;
    }

    /** What it asks for sending goods; a factory that states nothing bears the freight itself. */
    public Optional<FreightTemplate> freight() {
        return Optional.ofNullable(freight).map(PlainFreight::template);
    }

    /** How long it lets buyers hold goods without paying; empty for as long as the platform does. */
    public Optional<Duration> paymentTime() {
        return Optional.ofNullable(paymentTime);
    }

    /** The version of the return terms that binds what is ordered now. */
    public String returnRule(TradeRules rules) {
        return returns.binding(rules);
    }

    /**
     * The return terms that an order names.
     *
     * @throws IllegalArgumentException when neither the factory nor the platform ever had such a version
     */
    public ReturnRule returnRule(String version) {
        return returns.rule(version);
    }

    /** Where goods go when a buyer names no destination: the factory's own country. */
    public Destination home() {
        return new Destination(country.code());
    }

    @EventSourcingHandler
    void evolve(FactoryEvent event) {
        switch (event) {
            case FactoryOnboarded it -> on(it);
            case FactoryVerified _ -> admission = admission.verified();
            case FactorySuspended _ -> admission = admission.suspended();
            case FactoryReinstated _ -> admission = admission.reinstated();
            case FreightStated it -> freight = it;
            case ReturnRuleStated it -> returns.on(it);
            case PaymentTimeStated it -> paymentTime = Duration.ofMinutes(it.minutes());
        }
    }

    private void on(FactoryOnboarded event) {
        id = new FactoryId(event.factoryId());
        owner = new AccountId(event.ownerId());
        fingerprint = event.fingerprint();
        country = new Country(event.country());
        admission = Admission.ASKED_FOR;
    }
}
