package market.sourcing.projections.consolidation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import market.sourcing.projections.view.ViewDocuments;
import market.sourcing.projections.view.Views;
import org.bson.conversions.Bson;

/** Reads consolidations; who may see them is for the caller to decide. */
public record ConsolidationsHandler(Views views) {
    private static final String OPENED = "logPosition";

    public Optional<ConsolidationDetail> handle(FindConsolidation query) {
        return consolidations().byId(query.consolidationId());
    }

    /** One more than were asked for, where there are more. */
    public List<ConsolidationDetail> handle(ListConsolidations query) {
        var conditions = conditions(query);
        return consolidations()
                .find(conditions.isEmpty() ? empty() : and(conditions))
                .sort(descending(OPENED))
                .limit(query.size() + 1)
                .list();
    }

    private static List<Bson> conditions(ListConsolidations query) {
        var conditions = new ArrayList<Bson>();
        if (query.agentId() != null) {
            conditions.add(eq("agentId", query.agentId()));
        }
        if (query.orderId() != null) {
            conditions.add(eq("parcels.orderId", query.orderId()));
        }
        if (query.before() != null) {
            conditions.add(lt(OPENED, query.before()));
        }
        return conditions;
    }

    private ViewDocuments<ConsolidationDetail> consolidations() {
        return views.documents(ConsolidationProjector.VIEW);
    }
}
