package market.sourcing.projections.commission;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import java.util.ArrayList;
import java.util.List;
import market.sourcing.projections.view.Views;
import org.bson.conversions.Bson;

/** Reads commissions; whose the caller may see is for the caller to decide. */
public record CommissionsHandler(Views views) {
    private static final String TAKEN = "taken";

    /** One more than were asked for, where there are more. */
    public List<TakenCommission> handle(ListCommissions query) {
        var conditions = new ArrayList<Bson>();
        conditions.add(eq("agentId", query.agentId()));
        if (query.station() != null) {
            conditions.add(eq("station", query.station()));
        }
        if (query.reference() != null) {
            conditions.add(eq("reference", query.reference()));
        }
        if (query.before() != null) {
            conditions.add(lt(TAKEN, query.before()));
        }
        return views.documents(CommissionProjector.VIEW)
                .find(and(conditions))
                .sort(descending(TAKEN))
                .limit(query.size() + 1)
                .list();
    }
}
