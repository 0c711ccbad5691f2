package market.sourcing.projections.factory.profile;

import static com.mongodb.client.model.Indexes.ascending;
import static market.sourcing.projections.fold.DocumentMissing.required;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import market.sourcing.domain.factory.event.FactoryEvent;
import market.sourcing.domain.factory.event.FactoryOnboarded;
import market.sourcing.domain.factory.event.FactoryReinstated;
import market.sourcing.domain.factory.event.FactorySuspended;
import market.sourcing.domain.factory.event.FactoryVerified;
import market.sourcing.domain.factory.event.FreightStated;
import market.sourcing.domain.factory.event.PaymentTimeStated;
import market.sourcing.domain.factory.event.ReturnRuleStated;
import market.sourcing.domain.listing.event.ListingDrafted;
import market.sourcing.domain.listing.event.ListingWithdrawn;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;
import org.jspecify.annotations.Nullable;

/** Folds a factory's own events and counts its listings and orders. */
public final class FactoryProfileProjector implements Projector<FactoryProfile> {
    public static final View<FactoryProfile> VIEW =
            new View<>("factory_profile", 3, FactoryProfile.class, List.of(ascending("state")));

    @Override
    public View<FactoryProfile> view() {
        return VIEW;
    }

    @Override
    public Collection<String> touches(Object event) {
        return switch (event) {
            case FactoryEvent about -> List.of(about.factoryId());
            case ListingDrafted drafted -> List.of(drafted.factoryId());
            case ListingWithdrawn withdrawn -> List.of(withdrawn.factoryId());
            case OrderPlaced placed -> List.of(placed.terms().factoryId());
            default -> List.of();
        };
    }

    @Override
    public FactoryProfile fold(@Nullable FactoryProfile before, String id, Recorded recorded) {
        var event = recorded.event();
        if (event instanceof FactoryOnboarded onboarded) {
            return onboarded(onboarded, recorded);
        }
        var was = required(before, id, event);
        return switch (event) {
            case FactoryEvent about -> changed(was, about, recorded);
            case ListingDrafted drafted -> counted(was, was.listings() + 1, was.orders());
            case ListingWithdrawn withdrawn -> counted(was, was.listings() - 1, was.orders());
            case OrderPlaced placed -> counted(was, was.listings(), was.orders() + 1);
            default -> throw new IllegalArgumentException("Not about factories: " + event.getClass());
        };
    }

    private static FactoryProfile changed(FactoryProfile was, FactoryEvent event, Recorded recorded) {
        return switch (event) {
            case FactoryOnboarded onboarded -> onboarded(onboarded, recorded);
            case FactoryVerified verified -> inState(was, FactoryState.VERIFIED, true, was.reason(), recorded);
            case FactorySuspended suspended ->
                inState(was, FactoryState.SUSPENDED, was.verified(), suspended.reason(), recorded);
            case FactoryReinstated reinstated ->
                inState(
                        was,
                        was.verified() ? FactoryState.VERIFIED : FactoryState.ONBOARDED,
                        was.verified(),
                        reinstated.reason(),
                        recorded);
            case FreightStated freight -> stated(was, freight, was.payWithinMinutes(), recorded);
            case PaymentTimeStated time -> stated(was, was.freight(), time.minutes(), recorded);
            case ReturnRuleStated _ -> stated(was, was.freight(), was.payWithinMinutes(), recorded);
        };
    }

    private static FactoryProfile onboarded(FactoryOnboarded onboarded, Recorded recorded) {
        var at = Instants.stored(recorded.at());
        return new FactoryProfile(
                onboarded.factoryId(),
                recorded.sequence(),
                FactoryState.ONBOARDED,
                false,
                null,
                onboarded.ownerId(),
                onboarded.name(),
                onboarded.country(),
                onboarded.taxNumber(),
                onboarded.region(),
                null,
                null,
                0,
                0,
                at,
                at);
    }

    private static FactoryProfile inState(
            FactoryProfile was, FactoryState state, boolean verified, @Nullable String reason, Recorded recorded) {
        // Papers may be seen while the factory is suspended; that does not let it trade again.
        var stays = was.state() == FactoryState.SUSPENDED && recorded.event() instanceof FactoryVerified;
        return with(
                was,
                recorded.sequence(),
                stays ? FactoryState.SUSPENDED : state,
                verified,
                reason,
                was.freight(),
                was.payWithinMinutes(),
                recorded.at());
    }

    private static FactoryProfile stated(
            FactoryProfile was, @Nullable FreightStated freight, @Nullable Long payWithinMinutes, Recorded recorded) {
        return with(
                was,
                recorded.sequence(),
                was.state(),
                was.verified(),
                was.reason(),
                freight,
                payWithinMinutes,
                recorded.at());
    }

    private static FactoryProfile with(
            FactoryProfile was,
            long version,
            FactoryState state,
            boolean verified,
            @Nullable String reason,
            @Nullable FreightStated freight,
            @Nullable Long payWithinMinutes,
            Instant changedAt) {
        return new FactoryProfile(
                was.id(),
                version,
                state,
                verified,
                reason,
                was.ownerId(),
                was.name(),
                was.country(),
                was.taxNumber(),
                was.region(),
                freight,
                payWithinMinutes,
                was.listings(),
                was.orders(),
                was.onboardedAt(),
                Instants.stored(changedAt));
    }

    private static FactoryProfile counted(FactoryProfile was, long listings, long orders) {
        return new FactoryProfile(
                was.id(),
                was.version(),
                was.state(),
                was.verified(),
                was.reason(),
                was.ownerId(),
                was.name(),
                was.country(),
                was.taxNumber(),
                was.region(),
                was.freight(),
                was.payWithinMinutes(),
                listings,
                orders,
                was.onboardedAt(),
                was.changedAt());
    }
}
