package market.sourcing.projections.factory.profile;

import static com.mongodb.client.model.Filters.eq;

import java.util.HashSet;
import java.util.Set;
import market.sourcing.projections.view.OnlyId;
import market.sourcing.projections.view.Views;
import market.sourcing.projections.view.WhileStill;

/**
 * Which factories are suspended: few at any time, so their ids are read whole, and kept until the view has moved on. One that
 * is suspended can so be found for a moment longer; ordering from it is refused at once.
 */
public final class SuspendedFactories {
    private final Views views;
    private final WhileStill<Set<String>> ids;

    public SuspendedFactories(Views views) {
        this.views = views;
        this.ids = new WhileStill<>(views, FactoryProfileProjector.VIEW, this::read);
    }

    public Set<String> ids() {
        return ids.value();
    }

    private Set<String> read() {
        var ids = new HashSet<String>();
        views.documents(FactoryProfileProjector.VIEW)
                .find(eq("state", FactoryState.SUSPENDED.name()))
                .as(OnlyId.class)
                .forEach(found -> ids.add(found.id()));
        return Set.copyOf(ids);
    }
}
