package market.sourcing.projections.factory.profile;

import java.util.Optional;
import market.sourcing.projections.view.Views;

/** Reads one factory; which parts of it the caller may see is for the caller to decide. */
public record FindFactoryHandler(Views views) {
    public Optional<FactoryProfile> handle(FindFactory query) {
        return views.documents(FactoryProfileProjector.VIEW).byId(query.factoryId());
    }

    /** Nothing of a suspended factory is on sale. */
    public boolean isSuspended(String factoryId) {
        return handle(new FindFactory(factoryId))
                .filter(factory -> factory.state() == FactoryState.SUSPENDED)
                .isPresent();
    }
}
