package market.sourcing.projections.pool.detail;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import market.sourcing.projections.view.ViewDocuments;
import market.sourcing.projections.view.Views;

/** Reads pools; who may see them is for the caller to decide. */
public record PoolsHandler(Views views) {
    private static final String ID = "_id";

    public Optional<PoolDetail> handle(FindPool query) {
        return pools().byId(query.poolId());
    }

    public List<PoolDetail> handle(FindPools query) {
        return pools().byIds(query.poolIds()).list().stream()
                .sorted(Comparator.comparing(PoolDetail::id))
                .toList();
    }

    /** One more than were asked for, where there are more. */
    public List<PoolDetail> handle(ListPools query) {
        var after = query.after() == null ? "" : query.after();
        return pools().find(gt(ID, after))
                .sort(ascending(ID))
                .limit(query.size() + 1)
                .list();
    }

    private ViewDocuments<PoolDetail> pools() {
        return views.documents(PoolDetailProjector.VIEW);
    }
}
