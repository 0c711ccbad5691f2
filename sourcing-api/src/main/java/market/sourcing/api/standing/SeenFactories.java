package market.sourcing.api.standing;

import market.sourcing.api.security.Caller;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.projections.factory.profile.FactoryState;
import market.sourcing.projections.factory.profile.FindFactory;
import market.sourcing.projections.factory.profile.FindFactoryHandler;
import org.springframework.stereotype.Component;

/** Who may know what is counted of a factory: everybody once it is verified, before that its owner and operators. */
@Component
record SeenFactories(FindFactoryHandler factories) {
    /** The factory, for who may see it; to others there is none. */
    FactoryId seenBy(Actor actor, FactoryId factory) {
        var seen = factories
                .handle(new FindFactory(factory.value()))
                .filter(profile -> profile.state() == FactoryState.VERIFIED
                        || Caller.of(actor).maySeeAllOf(profile.ownerId()));
        if (seen.isEmpty()) {
            throw PathIds.unknown(RefusalCode.FACTORY_UNKNOWN, factory.value());
        }
        return factory;
    }
}
