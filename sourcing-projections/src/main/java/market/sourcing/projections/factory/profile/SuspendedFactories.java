package market.sourcing.projections.factory.profile;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import java.util.HashSet;
import java.util.Set;
import market.sourcing.projections.view.Views;
import org.bson.BsonDocument;

/** Which factories are suspended: few at any time, so their ids are read whole. */
public final class SuspendedFactories {
    private final Views views;

    public SuspendedFactories(Views views) {
        this.views = views;
    }

    public Set<String> ids() {
        var ids = new HashSet<String>();
        views.documents(FactoryProfileProjector.VIEW)
                .find(eq("state", FactoryState.SUSPENDED.name()), BsonDocument.class)
                .projection(include("_id"))
                .forEach(found -> ids.add(found.getString("_id").getValue()));
        return ids;
    }
}
