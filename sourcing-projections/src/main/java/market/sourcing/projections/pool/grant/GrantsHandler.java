package market.sourcing.projections.pool.grant;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.List;
import java.util.Optional;
import market.sourcing.projections.view.ViewDocuments;
import market.sourcing.projections.view.Views;
import org.jspecify.annotations.Nullable;

/** Reads grants. */
public record GrantsHandler(Views views) {
    private static final String AGENT = "agentId";
    private static final String HELD = "held";
    private static final String POOL = "poolId";

    /** Empty where it was never granted. */
    public Optional<Grant> handle(FindGrant query) {
        return grants().find(and(eq(POOL, query.poolId()), eq(AGENT, query.agentId())))
                .first();
    }

    /** One more than were asked for, where there are more. */
    public List<Grant> handle(ListGrantedPools query) {
        return grants().find(and(eq(AGENT, query.agentId()), eq(HELD, true), gt(POOL, after(query.after()))))
                .sort(ascending(POOL))
                .limit(query.size() + 1)
                .list();
    }

    /** In no order. */
    public List<Grant> handle(ListEverGranted query) {
        return grants().find(eq(AGENT, query.agentId())).list();
    }

    /** One more than were asked for, where there are more. */
    public List<Grant> handle(ListGrants query) {
        return grants().find(and(eq(POOL, query.poolId()), gt(AGENT, after(query.after()))))
                .sort(ascending(AGENT))
                .limit(query.size() + 1)
                .list();
    }

    private static String after(@Nullable String last) {
        return last == null ? "" : last;
    }

    private ViewDocuments<Grant> grants() {
        return views.documents(GrantProjector.VIEW);
    }
}
